import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeQueue } from '#shared/contract/badges.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import { FailureNote } from '../../look/failure-note.tsx'
import { Switch } from '../../look/switch.tsx'
import frame from '../../look/two-columns.module.css'
import styles from './badges-screen.module.css'
import { BatchFilters } from './batch-filters.tsx'
import { NumberField } from './number-field.tsx'
import { useBadgeAction } from './use-badges.ts'

export type Selection = KioskInput<'badges:selection'>
type Target = KioskInput<'badges:print-selection'>['target']

const everybody: Selection = { community: null, group: null, role: null, order: 'name', skipsPrinted: true, from: 1 }

/** Many badges at once, before the guests come: whose, in what order, and whether onto paper or into a file. */
export function BatchCard({ queue: { making, way } }: { queue: BadgeQueue }) {
  const words = useTranslations('badgePrinting.batch')
  const title = useId()
  const [selection, setSelection] = useState(everybody)
  const [target, setTarget] = useState<Target['kind']>('pages')
  const [first, setFirst] = useState(1)
  const put = (change: Partial<Selection>) => setSelection((before) => ({ ...before, ...change }))
  const counted = useQuery({
    queryKey: ['badges', 'selection', selection],
    queryFn: () => ask(kiosk.badgeSelection(selection)),
    placeholderData: keepPreviousData,
  }).data
  const print = useBadgeAction((chosen: Target) => ask(kiosk.printBadgeSelection({ ...selection, target: chosen })))
  const targets = (['queue', 'pages', 'sheets'] as const).filter((kind) => kind !== 'queue' || way?.kind !== 'pdf')
  const perSheet = counted?.perSheet ?? 1
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const start = Math.min(first, perSheet) - 1
    print.mutate(target === 'sheets' ? { kind: target, first: start } : { kind: target })
  }
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title')}
      </h2>
      <p className={styles['muted']}>{words('lead')}</p>
      <form className={styles['card-form']} onSubmit={submit}>
        <BatchFilters selection={selection} onChange={put} />
        <ChoiceRow
          label={words('order')}
          choices={(['name', 'community', 'group'] as const).map((order) => ({
            value: order,
            label: words(`orders.${order}`),
          }))}
          chosen={selection.order}
          onChoose={(order) => put({ order })}
        />
        <Switch
          label={words('skips')}
          isOn={selection.skipsPrinted}
          onSwitch={(skipsPrinted) => put({ skipsPrinted })}
        />
        <NumberField
          label={words('from')}
          hint={words('fromHint')}
          value={selection.from}
          most={Math.max(1, counted?.total ?? 1)}
          onChange={(from) => put({ from })}
        />
        <ChoiceRow
          label={words('target')}
          choices={targets.map((kind) => ({ value: kind, label: words(`targets.${kind}`) }))}
          chosen={target}
          onChoose={setTarget}
        />
        {target === 'sheets' && (
          <NumberField
            label={words('firstPlace')}
            hint={words('firstPlaceHint', { perSheet })}
            value={first}
            most={perSheet}
            onChange={setFirst}
          />
        )}
        {counted && <p className={styles['told']}>{words('count', counted)}</p>}
        <div className={styles['row']}>
          <button
            type="submit"
            className={controls['primary']}
            disabled={print.isPending || (counted?.toPrint ?? 0) === 0}
          >
            {words(target === 'queue' ? 'print' : 'makeFile')}
          </button>
          {making && (
            <button type="button" className={controls['secondary']} onClick={() => void kiosk.cancelBadgeFile()}>
              {words('cancel')}
            </button>
          )}
        </div>
      </form>
      <div role="status" className={styles['told']}>
        {making && words(`making.${making.stage}`, { total: making.total })}
        {!making &&
          print.data &&
          (print.data.file === null
            ? words('queued', { count: print.data.count })
            : words('made', { count: print.data.count, file: print.data.file }))}
      </div>
      {print.error && <FailureNote failure={failureOf(print.error)} />}
    </section>
  )
}
