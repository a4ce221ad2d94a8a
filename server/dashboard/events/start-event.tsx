import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventFields as Fields } from '../../contract/events.ts'
import { AskFailed } from '../headquarters/ask.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { FileField } from '../look/file-field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { EventFields } from './event-fields.tsx'

type Way = 'blank' | 'file' | 'example'
const ways: readonly Way[] = ['blank', 'file', 'example']

/** A new event: from an empty form, from a file, or the example. Each ends in the event itself. */
export function StartEvent({ onClose }: { onClose: () => void }) {
  const words = useTranslations('events.start')
  const [way, setWay] = useState<Way>('blank')
  const navigate = useNavigate()
  const open = ({ eventId }: { eventId: string }) => void navigate({ to: '/events/$eventId', params: { eventId } })
  return (
    <Dialog title={words('title')} width="wide" onClose={onClose}>
      <div className={form['form']}>
        <ChoiceRow
          label={words('how')}
          choices={ways.map((value) => ({ value, label: words(value) }))}
          chosen={way}
          onChoose={setWay}
        />
        {way === 'blank' && <FromBlank onOpen={open} onClose={onClose} />}
        {way === 'file' && <FromFile onOpen={open} onClose={onClose} />}
        {way === 'example' && <FromExample onOpen={open} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

type WayProps = { onOpen: (created: { eventId: string }) => void; onClose: () => void }

function FromBlank({ onOpen, onClose }: WayProps) {
  const words = useTranslations('events.start')
  const create = useAct('POST /events')
  const [draft, setDraft] = useState<Fields>({
    series: '',
    name: '',
    city: '',
    place: '',
    zone: 'Asia/Jakarta',
    startsOn: '',
    codePrefix: '',
    label: '',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ body: draft }, { onSuccess: onOpen })
  }
  return (
    <form className={form['form']} onSubmit={submit}>
      <EventFields draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
      {create.error && <FailureNote error={create.error} />}
      <FormActions does={words('create')} isBusy={create.isPending} onCancel={onClose} />
    </form>
  )
}

function FromFile({ onOpen, onClose }: WayProps) {
  const words = useTranslations('events.start')
  const create = useAct('POST /events/from-file')
  const [file, setFile] = useState<File | null>(null)
  const [unread, setUnread] = useState<Error | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (file === null) return
    setUnread(null)
    const body = await readJson(file)
    if (body === null) return setUnread(new AskFailed('file-not-an-event'))
    // Headquarters parses the file; what is not an event is refused there by name.
    create.mutate({ body: body as never }, { onSuccess: onOpen })
  }
  const error = unread ?? create.error
  return (
    <form className={form['form']} onSubmit={(event) => void submit(event)}>
      <p>{words('fileLead')}</p>
      <FileField label={words('chooseFile')} accept=".json,application/json" onChoose={setFile} />
      {error && <FailureNote error={error} />}
      <FormActions does={words('openFile')} isBusy={create.isPending} isDisabled={file === null} onCancel={onClose} />
    </form>
  )
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown
  } catch {
    // Unreadable and not JSON are the same to whoever chose it.
    return null
  }
}

function FromExample({ onOpen }: WayProps) {
  const words = useTranslations('events.start')
  const create = useAct('POST /events/example')
  return (
    <div className={form['form']}>
      <p>{words('exampleLead')}</p>
      {create.error && <FailureNote error={create.error} />}
      <div className={form['actions']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={create.isPending}
          onClick={() => create.mutate({}, { onSuccess: onOpen })}
        >
          {words('openExample')}
        </button>
      </div>
    </div>
  )
}
