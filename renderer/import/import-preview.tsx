import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview as Preview } from '#shared/contract/import.ts'
import type { PlanKind } from '#shared/import/plan-kinds.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { ColumnTable } from './column-table.tsx'
import styles from './import.module.css'
import { ImportRows } from './import-rows.tsx'
import { RepairList } from './repair-list.tsx'
import { RowTiles, tileKinds } from './row-tiles.tsx'
import type { Import } from './use-import.ts'

/** How a list is read and what would come of it: looked at and put right before anything is written. */
export function ImportPreview({ preview, work, children }: { preview: Preview; work: Import; children: ReactNode }) {
  const words = useTranslations('imports.rows')
  const { counts, skipped } = preview
  const [chosen, setChosen] = useState<PlanKind | null>(null)
  const kind = chosen ?? tileKinds.find((one) => counts[one] > 0) ?? 'new'
  const undecided = counts.needs - skipped
  return (
    <div className={styles['preview']} aria-busy={work.isPlanning}>
      <RowTiles counts={counts} skipped={skipped} chosen={kind} onChoose={setChosen} />
      <div className={styles['parts']}>
        <section className={styles['rowsPart']} aria-label={words('title')}>
          <div className={styles['rest']}>
            <p className={styles['small']}>{words(`hint.${kind}`)}</p>
            {kind === 'needs' && undecided > 1 && (
              <div role="group" aria-label={words('rest')}>
                <button type="button" className={controls['quiet']} onClick={() => work.decideRest.mutate('different')}>
                  {words('restDifferent')}
                </button>
                <button type="button" className={controls['quiet']} onClick={() => work.decideRest.mutate('skip')}>
                  {words('restSkip')}
                </button>
              </div>
            )}
          </div>
          <ImportRows
            key={kind}
            kind={kind}
            onDecide={(rowNumber, decision) => {
              // The tile that is looked at stays, also when its last row was decided.
              setChosen(kind)
              work.decide.mutate({ rowNumber, decision })
            }}
          />
        </section>
        <div className={styles['sidePart']}>
          <ColumnTable
            columns={preview.columns}
            dropped={preview.droppedColumns}
            hasName={preview.hasName}
            onChoose={(place, meaning) => work.column.mutate({ place, meaning })}
          />
          <RepairList
            repairs={preview.repairs}
            leftOut={preview.leftOut}
            switching={work.repair.isPending ? work.repair.variables : null}
            onSwitch={(repair, isOn) => work.repair.mutate({ kind: repair, isOn })}
          />
        </div>
      </div>
      {work.error && failureOf(work.error).code !== 'import-canceled' && (
        <FailureNote failure={failureOf(work.error)} />
      )}
      {children}
    </div>
  )
}
