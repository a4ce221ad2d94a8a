import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import type { ImportAnswer, ImportKind } from '../../contract/imports.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './import-page.module.css'
import { ImportRow } from './import-row.tsx'
import type { Importing } from './use-import.ts'

type ImportPlanProps = { answer: ImportAnswer; importing: Importing }

const kinds = ['new', 'changed', 'unchanged', 'double', 'needs'] as const satisfies readonly ImportKind[]

/** What would change: a tile for each kind of row, which shows its rows. */
export function ImportPlan({ answer, importing }: ImportPlanProps) {
  const words = useTranslations('importing')
  const { number } = useEventFormat()
  const [chosen, setChosen] = useState<ImportKind | null>(null)
  const { counts } = answer
  const kind = chosen ?? (counts.needs > 0 ? 'needs' : (kinds.find((one) => counts[one] > 0) ?? 'new'))
  const rows = answer.rows[kind]
  return (
    <section className={styles['part']} aria-label={words('preview')}>
      <h2 className={styles['title']}>{words('preview')}</h2>
      <div className={styles['tiles']} role="group" aria-label={words('show')}>
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            className={styles['tile']}
            data-kind={one}
            aria-pressed={one === kind}
            onClick={() => setChosen(one)}
          >
            <span className={styles['count']}>{number(counts[one])}</span>
            <span>{words(`kinds.${one}`)}</span>
          </button>
        ))}
      </div>
      <div className={styles['rows']}>
        <p className={styles['small']}>{words(`kindsHint.${kind}`)}</p>
        {rows.length === 0 ? (
          <p>{words('none')}</p>
        ) : (
          // Scrolled by its own keys when it is longer than the page likes.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <ul tabIndex={0} aria-label={words(`kinds.${kind}`)}>
            {rows.map((row) => (
              <ImportRow key={row.row} row={row} onDecide={(decision) => importing.decide(row.row, decision)} />
            ))}
          </ul>
        )}
        {rows.length < counts[kind] && <p className={styles['small']}>{words('first', { count: rows.length })}</p>}
        {kind === 'needs' && counts.needs > 0 && (
          <button
            type="button"
            className={controls['secondary']}
            onClick={() => void importing.downloadProblems(`${words('problems')}.csv`)}
          >
            {words('download')}
          </button>
        )}
      </div>
    </section>
  )
}
