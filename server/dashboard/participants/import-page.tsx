import { Link } from '@tanstack/react-router'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DashboardInput } from '../../contract/dashboard-routes.ts'
import type { ImportReport } from '../../contract/participants.ts'
import { useEvent } from '../events/event-context.ts'
import { ask } from '../headquarters/ask.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { FileField } from '../look/file-field.tsx'
import { Page } from '../look/page.tsx'
import styles from './import-page.module.css'
import { ImportPreview } from './import-preview.tsx'

type ImportInput = DashboardInput<'POST /events/:eventId/import'>
type Mode = ImportInput['query']['mode']

/** A list from a file: what would change is shown first, and written only when somebody says so. */
export function ImportPage() {
  const words = useTranslations('participants.imports')
  const { event } = useEvent()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: ({ mode, body }: { mode: Mode; body: File }): Promise<ImportReport> => {
      // The body is the file itself, which no schema describes.
      const input: ImportInput & { body: Blob } = { params: { eventId: event.id }, query: { mode }, body }
      return ask('POST /events/:eventId/import', input)
    },
    onSuccess: async ({ isCommitted }) => {
      if (isCommitted) await client.invalidateQueries({ queryKey: [event.id] })
    },
  })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    send.reset()
    if (chosen !== null) send.mutate({ mode: 'preview', body: chosen })
  }
  const report = send.data
  return (
    <Page title={words('title')} lead={words('lead')}>
      {report?.isCommitted ? (
        <div className={styles['done']}>
          <p role="status">{words('done', { added: report.added, changed: report.changed })}</p>
          <Link to="/events/$eventId/participants" params={{ eventId: event.id }} className={controls['primary']}>
            {words('toList')}
          </Link>
        </div>
      ) : (
        <>
          <FileField
            label={words('choose')}
            hint={words('chooseHint')}
            accept=".csv,.tsv,.txt,text/csv"
            onChoose={choose}
          />
          {send.error && <FailureNote error={send.error} />}
          {send.isPending && !report && <p role="status">{words('reading')}</p>}
          {report && file && (
            <ImportPreview
              report={report}
              isBusy={send.isPending}
              onCommit={() => send.mutate({ mode: 'commit', body: file })}
            />
          )}
        </>
      )}
    </Page>
  )
}
