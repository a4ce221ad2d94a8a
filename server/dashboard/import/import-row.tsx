import { useId } from 'react'
import { useTranslations } from 'use-intl'
import choices from '#shared/look/choice-row.module.css'
import type { ImportDecision, ImportedRow } from '../../contract/imports.ts'
import { showPhone } from '../participants/show-phone.ts'
import styles from './import-page.module.css'

type ImportRowProps = { row: ImportedRow; onDecide: (decision: ImportDecision | null) => void }

/** One row: whom it means, what it changes, or why it needs checking and what can be decided about it. */
export function ImportRow({ row, onDecide }: ImportRowProps) {
  const words = useTranslations('importing')
  const say = (value: string | boolean) => {
    if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
    return value === '' ? words('empty') : value
  }
  const options = row.because === null ? [] : optionsOf(row)
  return (
    <li>
      <span className={styles['number']}>{words('row', { row: row.row })}</span>
      <div className={styles['what']}>
        <p>
          <strong>{row.name === '' ? words('noName') : row.name}</strong>
          <span className={styles['small']}>
            {[row.community, row.phone === '' ? '' : showPhone(row.phone)].filter(Boolean).map((text) => ` · ${text}`)}
          </span>
        </p>
        {row.changes.length > 0 && (
          <ul className={styles['changes']}>
            {row.changes.map(({ field, before, after }) => (
              <li key={field}>
                {words('change', { field: words(`fields.${field}`), before: say(before), after: say(after) })}
              </li>
            ))}
          </ul>
        )}
        {row.matchedBy !== null && <p className={styles['small']}>{words(`matchedBy.${row.matchedBy}`)}</p>}
        {row.doubleOf !== null && <p className={styles['small']}>{words('doubleOf', { row: row.doubleOf })}</p>}
        {row.because !== null && <p className={styles['because']}>{words(`because.${row.because}`)}</p>}
        {options.length > 0 && <Decide row={row} options={options} onDecide={onDecide} />}
      </div>
    </li>
  )
}

type Option = ImportDecision & { name: string; community: string; row: number }

function Decide({ row, options, onDecide }: ImportRowProps & { options: Option[] }) {
  const words = useTranslations('importing')
  const name = useId()
  const taken = row.decision === null ? 'skip' : keyOf(row.decision)
  return (
    <fieldset className={choices['row']}>
      <legend className="only-heard">
        {words('decide')}: {words('row', { row: row.row })}
      </legend>
      <label className={choices['choice']}>
        <input type="radio" name={name} checked={taken === 'skip'} onChange={() => onDecide(null)} />
        {words('decisions.skip')}
      </label>
      {options.map(({ name: person, community, row: sameRow, ...decision }) => (
        <label key={keyOf(decision)} className={choices['choice']}>
          <input type="radio" name={name} checked={taken === keyOf(decision)} onChange={() => onDecide(decision)} />
          {words(`decisions.${decision.kind}`, { name: person, community: community || 'none', row: sameRow })}
        </label>
      ))}
    </fieldset>
  )
}

/** What fits the reason: a row without a name, or with a code that two people hold, has to be mended in the file. */
function optionsOf({ because, candidates, sameRow }: ImportedRow): Option[] {
  const isForFile = ['no-name', 'name-too-long', 'code-too-long', 'code-twice', 'person-twice']
  if (because === null || isForFile.includes(because)) return []
  const about = { name: '', community: '', row: 0 }
  return [
    ...candidates.map(({ id, name, community }) => ({
      kind: 'same-person' as const,
      personId: id,
      ...about,
      name,
      community,
    })),
    ...(sameRow === null ? [] : [{ kind: 'same-row' as const, ...about, row: sameRow }]),
    ...(because === 'code-of-another' ? [] : [{ kind: 'different' as const, ...about }]),
  ]
}

function keyOf(decision: ImportDecision): string {
  return decision.kind === 'same-person' ? decision.personId : decision.kind
}
