import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ExportKind } from '../../contract/exports.ts'
import { usePreferences } from '../app/preferences.ts'
import { useEvent } from '../events/event-context.ts'
import { addressOf } from '../headquarters/ask.ts'
import { downloadFile } from '../headquarters/download-file.ts'
import { useMay } from '../headquarters/use-session.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import styles from './exports-page.module.css'

const kinds: readonly ExportKind[] = [
  'participants',
  'attendance',
  'items',
  'answers',
  'overrides',
  'records',
  'conflicts',
]
const formats = ['xlsx', 'csv'] as const
const separators = [';', ','] as const
const languages = ['id', 'en'] as const

/** Lists for the report, as files. */
export function ExportsPage() {
  const words = useTranslations('exporting')
  const named = useTranslations('frame.language')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [separator, setSeparator] = useState<(typeof separators)[number]>(';')
  const { language: shown } = usePreferences()
  const [language, setLanguage] = useState(shown)
  const isMasked = !useMay('coordinator')
  const download = useMutation({ mutationFn: (what: ExportKind) => downloadFile(addressFor(what)) })
  const addressFor = (what: ExportKind) =>
    addressOf('GET /events/:eventId/exports/:what', {
      params: { eventId: event.id, what },
      query: { format, language, ...(format === 'csv' ? { separator } : {}) },
    })
  return (
    <Page title={words('title')} lead={isMasked ? `${words('lead')} ${words('masked')}` : words('lead')}>
      <div className={styles['choices']}>
        <ChoiceRow
          label={words('format')}
          choices={formats.map((value) => ({ value, label: words(`formats.${value}`) }))}
          chosen={format}
          onChoose={setFormat}
        />
        {format === 'csv' && (
          <ChoiceRow
            label={words('separator')}
            choices={separators.map((value) => ({ value, label: words(`separators.${value}`) }))}
            chosen={separator}
            onChoose={setSeparator}
          />
        )}
        <ChoiceRow
          label={words('headings')}
          choices={languages.map((value) => ({ value, label: named(value) }))}
          chosen={language}
          onChoose={setLanguage}
        />
      </div>
      {download.error && <FailureNote error={download.error} />}
      <ul className={styles['files']}>
        {kinds.map((what) => (
          <li key={what} className={styles['file']}>
            <div>
              <h2 className={styles['name']}>{words(`what.${what}.title`)}</h2>
              <p className={styles['lead']}>{words(`what.${what}.lead`)}</p>
            </div>
            <button
              type="button"
              className={controls['secondary']}
              aria-label={words('downloadOf', { what: words(`what.${what}.title`) })}
              disabled={download.isPending}
              onClick={() => download.mutate(what)}
            >
              <Download size={20} aria-hidden="true" />
              {download.isPending && download.variables === what ? frame('busy') : words('download')}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  )
}
