import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import controls from '#shared/look/controls.module.css'
import type { Recap } from '#shared/reports/recap.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { reportProgressKey } from '../kiosk/use-broadcasts.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import frame from '../look/two-columns.module.css'
import { useItems } from '../items/use-items.ts'
import styles from './paper-card.module.css'
import { MadeFile } from './made-file.tsx'
import { filesFor, firstDraft, paperChoices, type PaperDraft, requestOf, type Scope, targetOf } from './paper-draft.ts'
import { PaperFields } from './paper-fields.tsx'
import { PaperPreview } from './paper-preview.tsx'

export type PaperCardProps = { scope: Scope; isPhoneAllowed: boolean; recap: Recap }

/** Chooses a paper, shows what will be in it, and makes the file of it. */
export function PaperCard({ scope, isPhoneAllowed, recap }: PaperCardProps) {
  const words = useTranslations('reports.paper')
  const title = useId()
  const items = useItems().data?.map(({ item }) => item) ?? []
  const [kept, setKept] = useState<PaperDraft>(firstDraft)
  const files = filesFor(kept.choice)
  const draft: PaperDraft = {
    ...kept,
    itemId: kept.itemId ?? items[0]?.id ?? null,
    file: files.includes(kept.file) ? kept.file : 'pdf-A4',
    isPhoneWhole: kept.isPhoneWhole && isPhoneAllowed,
  }
  const put = (change: Partial<PaperDraft>) => setKept((before) => ({ ...before, ...change }))
  const request = requestOf(draft, scope)
  const preview = useQuery({
    // Read again whenever the recap was: the list grows with it.
    queryKey: ['paper-preview', request, recap.sync.records],
    queryFn: () => (request ? ask(kiosk.previewPaper(request)) : null),
    placeholderData: keepPreviousData,
  })
  const make = useMutation({
    mutationFn: () =>
      request ? ask(kiosk.writeReport({ request, target: targetOf(draft.file) })) : Promise.resolve(null),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title')}
      </h2>
      <form className={styles['form']} onSubmit={submit}>
        <ChoiceRow
          label={words('which')}
          isLabelHidden
          choices={paperChoices.map((value) => ({ value, label: words(`kinds.${value}`) }))}
          chosen={draft.choice}
          onChoose={(choice) => {
            make.reset()
            put({ choice })
          }}
        />
        <PaperFields draft={draft} items={items} isPhoneAllowed={isPhoneAllowed} onChange={put} />
        {preview.data && (
          <PaperPreview preview={preview.data} isList={draft.choice !== 'recap' && draft.choice !== 'minutes'} />
        )}
        {preview.error && <FailureNote failure={failureOf(preview.error)} />}
        <div className={styles['fields']}>
          <ChoiceRow
            label={words('format')}
            choices={files.map((value) => ({ value, label: words(`formats.${value}`) }))}
            chosen={draft.file}
            onChoose={(file) => put({ file })}
          />
          <ChoiceRow
            label={words('language')}
            choices={(['id', 'en'] as const).map((value) => ({ value, label: words(`languages.${value}`) }))}
            chosen={draft.language}
            onChoose={(language) => put({ language })}
          />
        </div>
        <div className={styles['row']}>
          <button type="submit" className={controls['primary']} disabled={make.isPending || request === null}>
            {words('make')}
          </button>
          {make.isPending && (
            <button type="button" className={controls['secondary']} onClick={() => void kiosk.cancelReport()}>
              {words('stop')}
            </button>
          )}
        </div>
        <p className={styles['told']} role="status">
          {make.isPending && <Progress />}
          {!make.isPending && make.data && words('made', { file: make.data.file, folder: make.data.folder })}
        </p>
        {!make.isPending && make.data && <MadeFile key={make.data.file} file={make.data.file} />}
        {make.error && <FailureNote failure={failureOf(make.error)} />}
      </form>
    </section>
  )
}

function Progress() {
  const words = useTranslations('reports.paper')
  const { data } = useQuery<Extract<Broadcast, { kind: 'report-progress' }> | null>({
    queryKey: reportProgressKey,
    queryFn: () => null,
    initialData: null,
  })
  return data === null || data.total === 0 ? words('starting') : words('making', data)
}
