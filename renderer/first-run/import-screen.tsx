import { useMutation } from '@tanstack/react-query'
import { ArrowLeft, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import { EventFields } from './event-fields.tsx'
import styles from './first-run.module.css'
import { ImportProgress } from './import-progress.tsx'
import { ListFileField } from './list-file-field.tsx'
import { likelyZone, missingFrom, type NewEvent } from './new-event.ts'
import { useImportReport } from './use-import-report.ts'

const noEvent = (): NewEvent => ({ name: '', city: '', zone: likelyZone(laptopZone()), startsOn: '' })

/** Makes an event of a list: the file, what the event is called, where and when. */
export function ImportScreen({ onBack }: { onBack: () => void }) {
  const words = useTranslations('firstRun.import')
  const [file, setFile] = useState({ path: '', name: '' })
  const [event, setEvent] = useState(noEvent)
  const [isTried, setTried] = useState(false)
  const { open } = useImportReport()
  const run = useMutation({
    mutationFn: (input: KioskInput<'first-run:import-list'>) => ask(kiosk.importList(input)),
    onSuccess: open,
  })
  const missing = isTried ? missingFrom(file.path, event) : []
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (missingFrom(file.path, event).length === 0) run.mutate({ path: file.path, event })
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <h1 className={styles['title']}>{words('title')}</h1>
      <ListFileField chosen={file.name} isMissing={missing.includes('file')} onChoose={setFile} />
      <EventFields
        event={event}
        missing={missing}
        onChange={(change) => setEvent((before) => ({ ...before, ...change }))}
      />
      <p className={styles['small']}>{words('privacy')}</p>
      {run.error && <ImportEnd failure={failureOf(run.error)} />}
      {run.isPending && <ImportProgress />}
      <div className={styles['actions']}>
        {run.isPending ? (
          <CancelButton />
        ) : (
          <button type="button" className={controls['quiet']} onClick={onBack}>
            <ArrowLeft size={20} aria-hidden="true" />
            {words('back')}
          </button>
        )}
        <button type="submit" className={controls['primary']} disabled={run.isPending}>
          {words('start')}
        </button>
      </div>
    </form>
  )
}

function CancelButton() {
  const words = useTranslations('firstRun.import')
  const cancel = useMutation({ mutationFn: () => ask(kiosk.cancelImport()) })
  return (
    <button type="button" className={controls['quiet']} disabled={!cancel.isIdle} onClick={() => cancel.mutate()}>
      <X size={20} aria-hidden="true" />
      {words(cancel.isIdle ? 'cancel' : 'canceling')}
    </button>
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
