import { useTranslations } from 'use-intl'
import type { ImportRowShown, RowDecision } from '#shared/contract/import.ts'
import type { Role } from '#shared/participants/participant.ts'
import controls from '#shared/look/controls.module.css'
import styles from './rows.module.css'

const roleNames: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']

export type RowOutcomeProps = { row: ImportRowShown; onDecide: (decision: RowDecision | null) => void }

/** What becomes of one row, or what has to be decided about it. */
export function RowOutcome({ row, onDecide }: RowOutcomeProps) {
  const words = useTranslations('imports.rows')
  if (row.because !== null) return <Doubt row={row} onDecide={onDecide} />
  switch (row.kind) {
    case 'changed':
      return (
        <>
          <Changes changes={row.changes} />
          {row.by && <span className={styles['samples']}>{words(`by.${row.by}`)}</span>}
        </>
      )
    case 'unchanged':
      return row.by && <span className={styles['samples']}>{words(`by.${row.by}`)}</span>
    case 'double':
      return <span>{words('double', { row: String(row.doubleOf ?? '') })}</span>
    case 'new':
    case 'needs':
      return (
        <span className={styles['samples']}>
          {row.code === '' ? words('newWithoutCode') : words('newWithCode', { code: row.code })}
        </span>
      )
  }
}

function Changes({ changes }: Pick<ImportRowShown, 'changes'>) {
  const words = useTranslations('imports.rows')
  const roles = useTranslations('verdict.role')
  const valueOf = (field: string, value: string) => {
    if (value === '') return words('nothing')
    if (field === 'isMinor' || field === 'hasPermission') return words(value === 'yes' ? 'yes' : 'no')
    const role = field === 'role' ? roleNames.find((one) => one === value) : undefined
    return role ? roles(role) : value
  }
  return (
    <span className={styles['changes']}>
      {changes
        .map(({ field, before, after }) =>
          words('change', {
            field: words(`field.${field}`),
            before: valueOf(field, before),
            after: valueOf(field, after),
          }),
        )
        .join(' · ')}
    </span>
  )
}

function Doubt({ row, onDecide }: RowOutcomeProps) {
  const words = useTranslations('imports.rows')
  const why = useTranslations('imports.because')
  const { because, people, sameRow, choices, decision, rowNumber } = row
  if (because === null) return null
  if (decision !== null)
    return (
      <>
        <span>{why(because)}</span>
        <span className={styles['choices']}>
          <Decided row={row} decision={decision} />
          <button type="button" className={controls['quiet']} onClick={() => onDecide(null)}>
            {words('undo')}
          </button>
        </span>
      </>
    )
  const mayBeOther = choices.includes('different')
  return (
    <>
      <span className={styles['doubt']}>
        <span>{why(because)}</span>
        {mayBeOther && (
          <button type="button" className={controls['secondary']} onClick={() => onDecide({ kind: 'different' })}>
            {words('different')}
          </button>
        )}
        <button type="button" className={controls['quiet']} onClick={() => onDecide({ kind: 'skip' })}>
          {words('skip')}
        </button>
      </span>
      {(people.length > 0 || sameRow !== null) && (
        <span className={styles['choices']}>
          {mayBeOther
            ? people.map((person) => (
                <SamePerson
                  key={person.personId}
                  person={person}
                  rowNumber={rowNumber}
                  onChoose={() => onDecide({ kind: 'same-person', personId: person.personId })}
                />
              ))
            : people.map(({ personId, name, community }) => (
                <span key={personId} className={styles['samples']}>
                  {[name, community].filter((fact) => fact !== '').join(', ')}
                </span>
              ))}
          {choices.includes('same-row') && sameRow && (
            <button type="button" className={controls['secondary']} onClick={() => onDecide({ kind: 'same-row' })}>
              {words('sameRow', { row: String(sameRow.rowNumber) })}
            </button>
          )}
        </span>
      )}
    </>
  )
}

type SamePersonProps = { person: ImportRowShown['people'][number]; rowNumber: number; onChoose: () => void }

function SamePerson({ person, rowNumber, onChoose }: SamePersonProps) {
  const words = useTranslations('imports.rows')
  const { name, community, group, phoneMasked, isWalkIn } = person
  const facts = [community, group, phoneMasked].filter((fact) => fact !== '').join(', ')
  return (
    <button
      type="button"
      className={controls['secondary']}
      aria-label={words('samePersonOf', { row: String(rowNumber), name, facts })}
      onClick={onChoose}
    >
      <span className={styles['choice']}>
        {isWalkIn ? words('keepWalkIn') : words('samePerson', { name })}
        {facts !== '' && <span className={styles['samples']}>{facts}</span>}
      </span>
    </button>
  )
}

function Decided({ row, decision }: { row: ImportRowShown; decision: RowDecision }) {
  const words = useTranslations('imports.rows')
  switch (decision.kind) {
    case 'same-person': {
      const person = row.people.find(({ personId }) => personId === decision.personId)
      return <strong>{words('samePerson', { name: person?.name ?? '' })}</strong>
    }
    case 'same-row':
      return <strong>{words('sameRow', { row: String(row.sameRow?.rowNumber ?? '') })}</strong>
    case 'different':
      return <strong>{words('different')}</strong>
    case 'skip':
      return <strong>{words('skipped')}</strong>
  }
}
