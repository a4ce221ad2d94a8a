import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { UndoableScan } from '#shared/contract/outputs.ts'
import type { UndoReason } from '#shared/records/record.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './undo-panel.module.css'
import { useNumberKeys } from './use-number-keys.ts'

const reasons: readonly UndoReason[] = ['wrong-person', 'scanned-by-mistake', 'person-left', 'test-scan', 'other']

const whats = ['admission', 'override', 'exit', 'item-given', 'walk-in', 'waiting'] as const

/** Takes back the last thing that this laptop did: a reason, one key. In the work's place, so a scan closes it. */
export function UndoPanel() {
  const words = useTranslations('desk.undo')
  const road = useScanRoad()
  const client = useQueryClient()
  const { data: scan, error } = useQuery({
    queryKey: ['last-undoable'],
    queryFn: () => ask(kiosk.lastUndoable()),
    staleTime: 0,
    gcTime: 0,
  })
  const undo = useMutation({
    mutationFn: (input: { recordId: string; reason: UndoReason }) => ask(kiosk.undo(input)),
    onSuccess() {
      road.clear()
      for (const first of ['recent', 'arrivals', 'sessions', 'people']) {
        void client.invalidateQueries({ queryKey: [first] })
      }
    },
  })
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const isAsked = scan != null && undo.isIdle
  const choose = (reason: UndoReason | undefined) => {
    if (isAsked && reason !== undefined) undo.mutate({ recordId: scan.recordId, reason })
  }
  useNumberKeys((number) => choose(reasons[number - 1]))

  return (
    <section ref={panel} className={styles['panel']} tabIndex={-1} aria-label={words('title')}>
      {undo.isSuccess && <Done scan={undo.data} />}
      {(undo.isError || error) && <FailureNote failure={failureOf(undo.error ?? error)} size="page" />}
      {scan === null && undo.isIdle && <EmptyState title={words('nothing')}>{words('nothingNext')}</EmptyState>}
      {isAsked && <Reasons scan={scan} onChoose={choose} />}
    </section>
  )
}

function Reasons({ scan, onChoose }: { scan: UndoableScan; onChoose: (reason: UndoReason) => void }) {
  const words = useTranslations('desk.undo')
  const { time, zone } = useEventFormat()
  const { name, sessionName, scannedAt, itemName } = scan
  const what = whats.find((kind) => kind === scan.kind) ?? 'admission'
  const at = { session: sessionName, time: time(scannedAt), zone: zone(scannedAt) }
  return (
    <>
      <h2 className={styles['title']}>{words('title')}</h2>
      <p className={styles['name']} dir="auto">
        {name}
      </p>
      <p className={styles['scan']}>
        {words(`what.${what}`, { item: itemName })} · {words(sessionName === '' ? 'at' : 'scan', at)}
      </p>
      <p className={styles['why']}>{words('why')}</p>
      <ol className={styles['reasons']}>
        {reasons.map((reason, index) => (
          <li key={reason}>
            <button type="button" className={styles['reason']} onClick={() => onChoose(reason)}>
              <kbd>{index + 1}</kbd> {words(`reason.${reason}`)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function Done({ scan }: { scan: UndoableScan }) {
  const words = useTranslations('desk.undo')
  return (
    <div className={styles['done']} role="status">
      <h2 className={styles['title']}>{words('done')}</h2>
      <p className={styles['name']} dir="auto">
        <s>{scan.name}</s>
      </p>
      <p className={styles['scan']}>{words('doneNext')}</p>
    </div>
  )
}
