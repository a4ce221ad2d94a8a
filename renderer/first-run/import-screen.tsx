import { useMutation } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { ImportPreview } from '../import/import-preview.tsx'
import { ImportProgress } from '../import/import-progress.tsx'
import { ListFileField } from '../import/list-file-field.tsx'
import { useImport } from '../import/use-import.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import { EventFields } from './event-fields.tsx'
import styles from './first-run.module.css'
import { likelyZone, missingFrom, type NewEvent } from './new-event.ts'
import { useImportReport } from './use-import-report.ts'

const noEvent = (): NewEvent => ({ name: '', city: '', zone: likelyZone(laptopZone()), startsOn: '' })

/** Makes an event of a list: the file, what the event is called, where and when; then a look at the list. */
export function ImportScreen({ onBack }: { onBack: () => void }) {
  const words = useTranslations('firstRun.import')
  const [file, setFile] = useState({ path: '', name: '' })
  const [event, setEvent] = useState(noEvent)
  const [isTried, setTried] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const work = useImport()
  const missing = isTried ? missingFrom(file.path, event) : []
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (missingFrom(file.path, event).length === 0) work.open.mutate(file.path, { onSuccess: () => setLooking(true) })
  }
  if (isLooking && work.preview !== null)
    return <LookAtList work={work} path={file.path} event={event} onBack={() => setLooking(false)} />
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <h1 className={styles['title']}>{words('title')}</h1>
      <ListFileField
        chosen={file.name}
        wrong={missing.includes('file') ? words('missing.file') : undefined}
        onChoose={setFile}
      />
      <EventFields
        event={event}
        missing={missing}
        onChange={(change) => setEvent((before) => ({ ...before, ...change }))}
      />
      <p className={styles['small']}>{words('privacy')}</p>
      {work.open.error && <ImportEnd failure={failureOf(work.open.error)} />}
      {work.open.isPending && <ImportProgress onCancel={work.cancel} />}
      <div className={styles['actions']}>
        <button type="button" className={controls['quiet']} disabled={work.open.isPending} onClick={onBack}>
          <ArrowLeft size={20} aria-hidden="true" />
          {words('back')}
        </button>
        <button type="submit" className={controls['primary']} disabled={work.open.isPending}>
          {words('look')}
        </button>
      </div>
    </form>
  )
}

type LookProps = { work: ReturnType<typeof useImport>; path: string; event: NewEvent; onBack: () => void }

/** The last look before the event is made. */
function LookAtList({ work, path, event, onBack }: LookProps) {
  const words = useTranslations('firstRun.import')
  const { open } = useImportReport()
  const run = useMutation({
    mutationFn: (input: KioskInput<'first-run:import-list'>) => ask(kiosk.importList(input)),
    onSuccess: open,
  })
  const { preview } = work
  if (preview === null) return null
  const people = preview.counts.new
  return (
    <section className={styles['form']}>
      <h1 className={styles['title']}>{words('lookTitle', { file: preview.fileName })}</h1>
      <ImportPreview preview={preview} work={work}>
        {run.error && <ImportEnd failure={failureOf(run.error)} />}
        {run.isPending && <ImportProgress onCancel={() => void kiosk.cancelImport()} />}
        <div className={styles['actions']}>
          <button type="button" className={controls['quiet']} disabled={run.isPending} onClick={onBack}>
            <ArrowLeft size={20} aria-hidden="true" />
            {words('back')}
          </button>
          <button
            type="button"
            className={controls['primary']}
            disabled={run.isPending || work.isPlanning || people === 0}
            onClick={() => run.mutate({ path, event })}
          >
            {words('start', { count: people })}
          </button>
        </div>
      </ImportPreview>
    </section>
  )
}

/** What was canceled went as it was asked to: it is told calmly, not as a failure. */
function ImportEnd({ failure }: { failure: Failure }) {
  const words = useTranslations('failures.import-canceled')
  if (failure.code !== 'import-canceled') return <FailureNote failure={failure} />
  return (
    <p role="status">
      <strong>{words('sentence')}</strong> {words('wayOn')}
    </p>
  )
}
