import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CodeCount, type CodeOutputs, type CodeSelection, type HandOut } from '#shared/contract/codes.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import frame from '../look/two-columns.module.css'
import styles from './codes-screen.module.css'
import { FormFields, kinds } from './form-fields.tsx'
import { MakingProgress } from './making-progress.tsx'
import { SelectionFields } from './selection-fields.tsx'

const everybody: CodeSelection = { community: null, group: null, role: null, onlyWithPhone: false }

/** Whose codes, in what form: one file, in the folder of papers. */
export function HandOutCard({ known }: { known: CodeOutputs['codes:keys'] }) {
  const words = useTranslations('sharingCodes')
  const title = useId()
  const { language } = useOpenEvent().settings
  const [selection, setSelection] = useState(everybody)
  const canSign = known.keys.some(({ standing }) => standing === 'signs')
  const [handOut, setHandOut] = useState<HandOut>({
    what: 'pictures-png',
    paper: 'A4',
    separator: ';',
    language,
    isSigned: true,
  })
  const counted = useQuery({
    queryKey: ['people', 'codes', selection],
    queryFn: () => ask(kiosk.countCodes(selection)),
    placeholderData: keepPreviousData,
  }).data
  const { what } = handOut
  const make = useMutation({
    mutationFn: () =>
      ask(kiosk.handOutCodes({ selection, handOut: { ...handOut, isSigned: handOut.isSigned && canSign } })),
  })
  const put = (change: Partial<HandOut>) => {
    make.reset()
    setHandOut((before) => ({ ...before, ...change }))
  }
  const isCalendar = what === 'calendar'
  const holdsPhones = what === 'mail-merge' || what === 'whatsapp'
  const isRefused = holdsPhones && !known.isPhoneAllowed
  const isEmpty = !isCalendar && counted !== undefined && counted.people - counted.withoutCode === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('what.title')}
      </h2>
      <form className={styles['form']} onSubmit={submit}>
        <ChoiceRow
          label={words('what.title')}
          isLabelHidden
          choices={kinds.map((kind) => ({ value: kind, label: words(`what.${kind}`) }))}
          chosen={what}
          onChoose={(chosen) => put({ what: chosen })}
        />
        <p className={styles['muted']}>{words(`about.${what}`)}</p>
        {!isCalendar && (
          <SelectionFields
            selection={selection}
            onChange={(change) => setSelection((before) => ({ ...before, ...change }))}
          />
        )}
        <FormFields handOut={handOut} canSign={canSign} onChange={put} />
        {!isCalendar && <Counted count={counted} isEmpty={isEmpty} />}
        {holdsPhones && <p className={styles['muted']}>{words(isRefused ? 'phonesForSupervisor' : 'phonesNoted')}</p>}
        {make.isPending ? (
          <MakingProgress />
        ) : (
          <div>
            <button type="submit" className={controls['primary']} disabled={isRefused || isEmpty}>
              {words('make')}
            </button>
          </div>
        )}
      </form>
      <div role="status" className={styles['told']}>
        {make.data && (
          <>
            <p>{words(isCalendar ? 'doneCalendar' : 'done', { file: make.data.file, count: make.data.count })}</p>
            <p className={styles['muted']}>{words('folder', { folder: make.data.folder })}</p>
          </>
        )}
      </div>
      {make.error && <FailureNote failure={failureOf(make.error)} />}
    </section>
  )
}

function Counted({ count, isEmpty }: { count: CodeCount | undefined; isEmpty: boolean }) {
  const words = useTranslations('sharingCodes')
  if (count === undefined) return <p className={styles['muted']}>{words('counting')}</p>
  const { people, withPhone, withoutCode } = count
  return (
    <div role="status">
      <p className={styles['strong']}>{isEmpty ? words('nobody') : words('counted', { people, withPhone })}</p>
      {withoutCode > 0 && <p className={styles['muted']}>{words('withoutCode', { count: withoutCode })}</p>}
    </div>
  )
}
