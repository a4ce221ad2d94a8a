import { Trash2, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { emptySignatory, paperLimits } from '#shared/event/paper-draft.ts'
import type { Signatory } from '#shared/event/paper-setup.ts'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import list from '../look/list.module.css'
import type { PapersPart } from './papers-section.tsx'
import styles from './papers-section.module.css'
import { TextField } from './text-field.tsx'

/** Longest texts that a signatory takes. */
const fields = [
  { name: 'heading', most: 60, hint: 'headingHint' },
  { name: 'position', most: 100, hint: null },
  { name: 'name', most: 100, hint: 'nameHint' },
  { name: 'rank', most: 60, hint: null },
  { name: 'number', most: 30, hint: 'numberHint' },
] as const

/** Where papers are signed, and by whom, from left to right. */
export function SignatoryFields({ draft, onChange }: PapersPart) {
  const words = useTranslations('papers.setup')
  const { event } = useEvent()
  const { signatories } = draft
  const put = (at: number, change: Partial<Signatory>) =>
    onChange({ signatories: signatories.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  return (
    <>
      <TextField
        label={words('signedIn')}
        hint={words('signedInHint', { city: event.city })}
        value={draft.signedIn}
        most={60}
        onChange={(signedIn) => onChange({ signedIn })}
      />
      {signatories.length === 0 && <p className={list['small']}>{words('nobody')}</p>}
      {signatories.map((signatory, at) => (
        // Nothing but its place tells one from another.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} className={styles['signatory']}>
          <legend className={controls['label']}>{words('signatory', { number: at + 1 })}</legend>
          {fields.map(({ name, most, hint }) => (
            <TextField
              key={name}
              label={words(name)}
              hint={hint === null ? undefined : words(hint)}
              value={signatory[name]}
              most={most}
              onChange={(text) => put(at, { [name]: text })}
            />
          ))}
          <div>
            <button
              type="button"
              className={controls['quiet']}
              onClick={() => onChange({ signatories: signatories.filter((_, index) => index !== at) })}
            >
              <Trash2 size={20} aria-hidden="true" />
              {words('remove', { number: at + 1 })}
            </button>
          </div>
        </fieldset>
      ))}
      {signatories.length < paperLimits.signatories && (
        <div>
          <button
            type="button"
            className={controls['secondary']}
            onClick={() => onChange({ signatories: [...signatories, emptySignatory] })}
          >
            <UserRoundPlus size={20} aria-hidden="true" />
            {words('add')}
          </button>
        </div>
      )}
    </>
  )
}
