import { useMutation } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import type { SyncProof } from '#shared/contract/outputs.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import styles from './proof-view.module.css'
import screen from '../look/two-columns.module.css'

/** Holds this laptop against headquarters when somebody wants to be sure, as at the end of a day. */
export function ProofView() {
  const words = useTranslations('sync.proof')
  const prove = useMutation({ mutationFn: () => ask(kiosk.proveSync()) })
  return (
    <section className={screen['card']} aria-labelledby="proof-title">
      <div className={styles['head']}>
        <div>
          <h2 id="proof-title" className={screen['title']}>
            {words('title')}
          </h2>
          <p className={styles['muted']}>{words('explain')}</p>
        </div>
        <button
          type="button"
          className={controls['secondary']}
          disabled={prove.isPending}
          onClick={() => prove.mutate()}
        >
          {words(prove.isPending ? 'busy' : 'press')}
        </button>
      </div>
      <div role="status">
        {prove.error && <FailureNote failure={failureOf(prove.error)} />}
        {prove.data && <Compared proof={prove.data} />}
      </div>
    </section>
  )
}

function Compared({ proof }: { proof: SyncProof }) {
  const words = useTranslations('sync.proof')
  const { time } = createEventFormat(useLocale(), laptopZone())
  const { isEqual, checkedAt, missingThere, recordsHere, recordsThere, sessions } = proof
  const differing = sessions.filter(({ here, there }) => here.arrived !== there.arrived || here.inside !== there.inside)
  return (
    <div className={styles['compared']} data-is-equal={isEqual}>
      <p className={styles['outcome']}>
        {isEqual ? <CircleCheck size={24} aria-hidden="true" /> : <TriangleAlert size={24} aria-hidden="true" />}
        {words(isEqual ? 'equal' : 'differs')}
      </p>
      <p>{words('records', { here: recordsHere, there: recordsThere })}</p>
      {missingThere > 0 && <p>{words('missing', { count: missingThere })}</p>}
      {differing.length === 0 && <p>{words('allSessions', { count: sessions.length })}</p>}
      {differing.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words('session')}</th>
              <th scope="col">{words('here')}</th>
              <th scope="col">{words('there')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ sessionId, name, here, there }) => (
              <tr key={sessionId}>
                <th scope="row">{name}</th>
                <td>{words('arrived', { count: here.arrived })}</td>
                <td>{words('arrived', { count: there.arrived })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles['muted']}>{words('at', { time: time(checkedAt) })}</p>
    </div>
  )
}
