import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { HandOut, HandOutKind } from '#shared/contract/codes.ts'
import controls from '#shared/look/controls.module.css'
import { usePreferences } from '../app/preferences.ts'
import { useEvent } from '../events/event-context.ts'
import { addressOf } from '../headquarters/ask.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './codes-page.module.css'
import { FormFields } from './form-fields.tsx'
import { type Chosen, everybody, SelectionFields } from './selection-fields.tsx'
import { useDownload } from './use-download.ts'

const kinds: readonly HandOutKind[] = ['pictures-png', 'pictures-svg', 'cards', 'mail-merge', 'whatsapp', 'calendar']

/** Whose codes, in what form: one file for the browser to keep. */
export function HandOutForm({ canSign }: { canSign: boolean }) {
  const words = useTranslations('sharingCodes')
  const title = useId()
  const { event } = useEvent()
  const { language } = usePreferences()
  const [chosen, setChosen] = useState<Chosen>(everybody)
  const [handOut, setHandOut] = useState<HandOut>({
    what: 'pictures-png',
    paper: 'A4',
    separator: ';',
    language,
    isSigned: true,
  })
  const download = useDownload()
  const { what } = handOut
  const params = { eventId: event.id }
  const selection = queryOf(chosen)
  const counted = useAnswer('GET /events/:eventId/codes/count', { params, query: selection }).data
  const isCalendar = what === 'calendar'
  const isEmpty = !isCalendar && counted !== undefined && counted.people === counted.withoutCode
  const submit = (pressed: FormEvent) => {
    pressed.preventDefault()
    const isSigned = handOut.isSigned && canSign ? 'yes' : 'no'
    const query = { ...selection, ...handOut, isSigned }
    void download.start(addressOf('GET /events/:eventId/codes/hand-out', { params, query }))
  }
  const put = (change: Partial<HandOut>) => {
    download.reset()
    setHandOut((before) => ({ ...before, ...change }))
  }
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <h2 id={title} className={styles['title']}>
        {words('what.title')}
      </h2>
      <form className={styles['form']} onSubmit={submit}>
        <ChoiceRow
          label={words('what.title')}
          isLabelHidden
          choices={kinds.map((kind) => ({ value: kind, label: words(`what.${kind}`) }))}
          chosen={what}
          onChoose={(kind) => put({ what: kind })}
        />
        <p className={styles['muted']}>{words(`about.${what}`)}</p>
        {!isCalendar && (
          <SelectionFields chosen={chosen} onChange={(change) => setChosen((before) => ({ ...before, ...change }))} />
        )}
        <FormFields handOut={handOut} canSign={canSign} onChange={put} />
        {!isCalendar && counted && (
          <div role="status">
            <p className={styles['strong']}>{isEmpty ? words('nobody') : words('counted', counted)}</p>
            {counted.withoutCode > 0 && (
              <p className={styles['muted']}>{words('withoutCode', { count: counted.withoutCode })}</p>
            )}
          </div>
        )}
        {download.state.kind === 'running' ? (
          <div className={styles['buttons']}>
            <p role="status">{words('received', { size: sizeOf(download.state.bytes, language) })}</p>
            <button type="button" className={controls['secondary']} onClick={download.stop}>
              {words('stop')}
            </button>
          </div>
        ) : (
          <div>
            <button type="submit" className={controls['primary']} disabled={isEmpty}>
              {words('make')}
            </button>
          </div>
        )}
      </form>
      <p role="status" className={styles['told']}>
        {download.state.kind === 'done' && words('doneCalendar', { file: download.state.file })}
        {download.state.kind === 'stopped' && words('stopped')}
      </p>
      {download.state.kind === 'failed' && <FailureNote error={download.state.error} />}
    </section>
  )
}

function queryOf({ community, group, role, onlyWithPhone }: Chosen) {
  return {
    ...(community !== null && { community }),
    ...(group !== null && { group }),
    ...(role !== null && { role }),
    onlyWithPhone: onlyWithPhone ? ('yes' as const) : ('no' as const),
  }
}

function sizeOf(bytes: number, language: 'id' | 'en'): string {
  const format = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })
  return `${format.format(bytes / 1024 / 1024)} MB`
}
