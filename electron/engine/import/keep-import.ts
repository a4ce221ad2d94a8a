import type { ImportPreview, ImportResult } from '#shared/contract/import.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { KioskOutputs } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { fitChoice } from '#shared/import/column-choice.ts'
import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../check-in/scan-code.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import { applyList } from './apply-list.ts'
import { decide, firstReading, planList, type ListPlan } from './list-plan.ts'
import { readFile, type Work } from './read-file.ts'
import { rememberColumns } from './remembered-columns.ts'
import { saveRows, type SavedWords } from './save-rows.ts'
import { describeList, pageRows } from './show-list.ts'

export type ImportOptions = {
  desk: () => Desk | null
  surroundings: Surroundings & Chance
  broadcast: (broadcast: Broadcast) => void
  /** People were added or changed: for the sync, and for what is shown. */
  onApplied: () => void
}

type Progress = Omit<Extract<Broadcast, { kind: 'import-progress' }>, 'kind'>

/** The one list that somebody looks at before it is imported: kept until it is applied, dropped, or another is opened. */
export function keepImport({ desk, surroundings, broadcast, onApplied }: ImportOptions) {
  let list: ListPlan | null = null
  let running: AbortController | null = null

  const openNow = () => desk()?.open ?? null
  const tell = (progress: Progress) => broadcast({ kind: 'import-progress', ...progress })

  /** One piece of work at a time; what was under way before is ended. Ended work changes nothing. */
  async function work<T>(run: (work: Work) => Promise<Result<T>>): Promise<Result<T>> {
    running?.abort()
    const controller = new AbortController()
    const { signal } = controller
    running = controller
    const pause = async () => {
      await setImmediate()
      signal.throwIfAborted()
    }
    try {
      await pause()
      return await run({ signal, pause })
    } catch (error) {
      if (signal.aborted) return failed('import-canceled')
      throw error
    } finally {
      if (running === controller) running = null
    }
  }

  async function plan(reading: Parameters<typeof planList>[0], working: Work): Promise<Result<ListPlan>> {
    tell({ stage: 'comparing', rows: reading.sheet.length, share: 1 })
    const planned = await planList(reading, openNow(), working)
    list = planned
    return success(planned)
  }

  const shown = (result: Result<ListPlan>): Result<ImportPreview> =>
    result.ok ? success(describeList(result.value, openNow())) : result

  function open(path: string): Promise<Result<ListPlan>> {
    list = null
    return work(async (working) => {
      const sheet = await readFile(path, working, (rows, share) => tell({ stage: 'reading', rows, share }))
      if (!sheet.ok) return sheet
      const reading = firstReading(path, sheet.value, openNow())
      return reading.ok ? plan(reading.value, working) : reading
    })
  }

  /** Plans the list anew, read another way. */
  async function readAs(change: Partial<Pick<ListPlan, 'choice' | 'repairs'>>): Promise<Result<ImportPreview>> {
    const before = list
    if (before === null) return failed('import-no-file')
    return shown(await work((working) => plan({ ...before, ...change }, working)))
  }

  async function apply(): Promise<Result<ImportResult>> {
    const at = desk()
    const applied = list
    if (at === null) return failed('no-event-open')
    if (applied === null) return failed('import-no-file')
    if (!applied.choice.includes('name') && !applied.choice.includes('firstName')) return failed('import-no-name')
    const result = await work((working) =>
      applyList(at, applied, {
        ...surroundings,
        ...working,
        onPrepared: (rows, share) => tell({ stage: 'writing', rows, share }),
      }),
    )
    if (result.ok) onApplied()
    return result
  }

  return {
    /** The list by itself: a new event is made of it. */
    open,
    list: (): ListPlan | null => list,
    preview: async ({ path }: KioskInput<'import:open'>) => shown(await open(path)),
    kept: (): Result<ImportPreview | null> => success(list === null ? null : describeList(list, openNow())),
    chooseColumn({ place, meaning }: KioskInput<'import:choose-column'>): Promise<Result<ImportPreview>> {
      if (list === null) return Promise.resolve(failed('import-no-file'))
      const { headings } = list.head
      const choice = fitChoice(headings, list.choice.with(place, meaning), place)
      const at = openNow()
      if (at) rememberColumns(at, headings, choice)
      return readAs({ choice })
    },
    switchRepair({ kind, isOn }: KioskInput<'import:switch-repair'>): Promise<Result<ImportPreview>> {
      return list === null
        ? Promise.resolve(failed('import-no-file'))
        : readAs({ repairs: { ...list.repairs, [kind]: isOn } })
    },
    rows: (input: KioskInput<'import:rows'>): Result<KioskOutputs['import:rows']> =>
      list === null ? failed('import-no-file') : success(pageRows(list, input)),
    decide({ rowNumber, decision }: KioskInput<'import:decide'>): Result<ImportPreview> {
      if (list === null) return failed('import-no-file')
      return decide(list, rowNumber, decision)
        ? success(describeList(list, openNow()))
        : failed('import-decision-unfit')
    },
    decideRest({ decision }: KioskInput<'import:decide-rest'>): Result<ImportPreview> {
      if (list === null) return failed('import-no-file')
      for (const rowNumber of list.undecided.keys())
        if (!list.decisions.has(rowNumber)) decide(list, rowNumber, { kind: decision })
      return success(describeList(list, openNow()))
    },
    apply,
    async saveRows(options: { folder: string; words: SavedWords; separator: ',' | ';' }) {
      return list === null ? failed('import-no-file') : success(await saveRows(list, options))
    },
    cancel(): Result<null> {
      running?.abort()
      return success(null)
    },
    drop(): Result<null> {
      running?.abort()
      list = null
      return success(null)
    },
  }
}
