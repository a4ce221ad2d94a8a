import { FileDown, Link2, Pencil, Trash2, UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import controls from '#shared/look/controls.module.css'
import { CopyForm } from './copy-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { EraseForm } from './erase-form.tsx'
import { MergeForm } from './merge-form.tsx'
import styles from './person-actions.module.css'
import { type PersonAction, personActions } from './person-action.ts'
import { RepresentationForm } from './representation-form.tsx'

const icons = { correct: Pencil, represent: UserRoundCheck, merge: Link2, copy: FileDown, erase: Trash2 } as const

export type PersonActionsProps = {
  person: PersonHistory['person']
  action: PersonAction | null
  /** With whom a merge begins; null for somebody who is still to be found. */
  compared: string | null
  onOpen: (action: PersonAction | null) => void
  /** What came of it, in words; and who the person is now, after a merge. */
  onDone: (told: string, mergedInto?: string) => void
}

/** What an officer may do about one person: a quiet row, and below it the one form that stands open. */
export function PersonActions({ person, action, compared, onOpen, onDone }: PersonActionsProps) {
  const words = useTranslations('person.actions')
  const data = useTranslations('personalData')
  // Only who was registered at a desk can turn out to be somebody else.
  const offered = personActions.filter((one) => one !== 'merge' || person.isWalkIn)
  if (isErased(person)) return <p className={styles['actions']}>{data('erased')}</p>
  const form = { person, onDone, onCancel: () => onOpen(null) }
  return (
    <div className={styles['actions']}>
      <div className={styles['row']} role="group" aria-label={words('label')}>
        {offered.map((one) => {
          const Icon = icons[one]
          return (
            <button
              key={one}
              type="button"
              className={controls['secondary']}
              aria-expanded={one === action}
              onClick={() => onOpen(one === action ? null : one)}
            >
              <Icon size={18} aria-hidden="true" />{' '}
              {one === 'copy' || one === 'erase' ? data(`actions.${one}`) : words(one)}
            </button>
          )
        })}
      </div>
      {action === 'correct' && <CorrectionForm {...form} />}
      {action === 'represent' && <RepresentationForm {...form} />}
      {action === 'merge' && offered.includes('merge') && <MergeForm {...form} first={compared} />}
      {action === 'copy' && <CopyForm {...form} />}
      {action === 'erase' && <EraseForm {...form} />}
    </div>
  )
}
