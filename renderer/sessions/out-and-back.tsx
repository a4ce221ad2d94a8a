import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Departure, VehicleState } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './head-count.module.css'
import { namesIn } from './use-manifest.ts'

export type OutAndBackProps = { session: Session; vehicle: VehicleState; departure: Departure }

/** A boat or bus that has left: with how many, how many are back, and who is not, so that nobody is forgotten. */
export function OutAndBack({ session, vehicle, departure }: OutAndBackProps) {
  const words = useTranslations('sessions.heads')
  const { time, zone } = useEventFormat()
  const { session: current } = useCurrentSession()
  const { direction, setDirection } = useScanRoad()
  const { at, heads, names, note, deskName, officerName } = departure
  const back = Math.max(0, names - vehicle.aboard.length)
  const cancel = useMutation({
    mutationFn: () =>
      ask(
        kiosk.countHeads({
          sessionId: session.id,
          vehicleId: vehicle.id,
          names: namesIn(vehicle),
          heads: namesIn(vehicle),
          isDeparted: false,
          note: words('cancelNote'),
        }),
      ),
  })
  return (
    <section className={styles['count']} aria-label={words('goneTitle', { time: time(at), zone: zone(at) })}>
      <h3 className={styles['title']}>{words('goneTitle', { time: time(at), zone: zone(at) })}</h3>
      <p className={styles['names']}>
        {words('gone', { heads, names, who: [deskName, officerName].filter((part) => part !== '').join(', ') })}
      </p>
      {note !== '' && <p className={styles['names']}>{words('goneNote', { note })}</p>}
      <p role="status" className={styles['back']}>
        {words('backTitle', { back, names })}
      </p>
      <p className={styles['still']}>
        <strong>{words('stillOut')}:</strong> {vehicle.aboard.map(({ name }) => name).join(', ')}
      </p>
      <p className={styles['names']}>{words('howBack')}</p>
      {current.id === session.id &&
        (direction === 'exit' ? (
          <p className={styles['turned']}>{words('turned')}</p>
        ) : (
          <button type="button" className={controls['primary']} onClick={() => setDirection('exit')}>
            <LogOut size={20} aria-hidden="true" /> {words('turn')}
          </button>
        ))}
      {back === 0 && (
        <button type="button" className={controls['quiet']} disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {words('cancel')}
        </button>
      )}
      {cancel.isError && <FailureNote failure={failureOf(cancel.error)} />}
    </section>
  )
}
