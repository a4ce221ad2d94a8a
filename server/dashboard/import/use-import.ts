import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import type { ColumnMeaning } from '#shared/import/list-columns.ts'
import type { RepairKind } from '#shared/import/repairs.ts'
import type { ImportAnswer, ImportDecision, ImportWish } from '../../contract/imports.ts'
import { AskFailed } from '../headquarters/ask.ts'
import { saveFile } from '../headquarters/download-file.ts'
import { fetchProblems, sendImport, type ImportStep } from './send-import.ts'

type Wish = Pick<ImportWish, 'sheet' | 'columns' | 'repairs' | 'decisions'>
type State = {
  file: File | null
  wish: Wish
  answer: ImportAnswer | null
  step: ImportStep | 'sending' | null
  error: unknown
  told: 'canceled' | 'stale' | null
}

const firstRepairs = {
  spaces: true,
  dash: true,
  'lost-zero': true,
  'first-phone': true,
  'sex-words': true,
  capitals: false,
} as const satisfies Record<RepairKind, boolean>

const nothing: State = { file: null, wish: {}, answer: null, step: null, error: null, told: null }

/**
 * One file on its way into the list. Every change of mind is asked of headquarters anew, with the file: it keeps nothing
 * in between, so that any of several servers can answer.
 */
export function useImport(eventId: string) {
  const client = useQueryClient()
  const language = useLocale()
  const [state, setState] = useState(nothing)
  const running = useRef<AbortController | null>(null)
  const change = (part: Partial<State>) => setState((before) => ({ ...before, ...part }))

  async function send(file: File, wish: Wish, mode: 'preview' | 'commit', seen = ''): Promise<void> {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    change({ file, wish, step: 'sending', error: null, ...(mode === 'preview' ? {} : { told: null }) })
    try {
      const options = { mode, language, seen, ...wish } as ImportWish
      const answer = await sendImport({ eventId, file, wish: options, signal }, (step) => {
        if (!signal.aborted) change({ step })
      })
      if (signal.aborted) return
      change({ answer, step: null })
      if (answer.isCommitted) await client.invalidateQueries({ queryKey: [eventId] })
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof AskFailed && error.code === 'import-changed') {
        change({ told: 'stale' })
        await send(file, wish, 'preview')
      } else change({ error, step: null })
    }
  }

  /** Asks anew; what was chosen is shown as chosen until the answer is there. */
  function rewish(part: Wish, shown: Partial<ImportAnswer> = {}): void {
    if (state.file === null || state.answer === null) return
    change({ told: null, answer: { ...state.answer, ...shown } })
    void send(state.file, { ...state.wish, ...part }, 'preview')
  }

  return {
    ...state,
    choose(file: File | null): void {
      running.current?.abort()
      setState(nothing)
      if (file !== null) void send(file, {}, 'preview')
    },
    chooseSheet: (sheet: string) => rewish({ sheet, columns: null, decisions: [] }),
    setColumn(place: number, meaning: ColumnMeaning): void {
      // A meaning belongs to one column: the one that it is given to now.
      const columns = (state.answer?.columns ?? []).map((column, at) => {
        if (at === place) return { ...column, meaning }
        return column.meaning === meaning ? { ...column, meaning: 'unused' as const } : column
      })
      rewish({ columns: columns.map((column) => column.meaning) }, { columns })
    },
    setRepair(kind: RepairKind, isOn: boolean): void {
      const repairs = (state.answer?.repairs ?? []).map((found) => (found.kind === kind ? { ...found, isOn } : found))
      rewish({ repairs: { ...firstRepairs, ...state.wish.repairs, [kind]: isOn } }, { repairs })
    },
    decide(row: number, decision: ImportDecision | null): void {
      const others = (state.wish.decisions ?? []).filter((one) => one.row !== row)
      const rows = state.answer?.rows
      const needs = (rows?.needs ?? []).map((one) => (one.row === row ? { ...one, decision } : one))
      rewish(
        { decisions: decision === null ? others : [...others, { row, decision }] },
        rows && { rows: { ...rows, needs } },
      )
    },
    commit(): void {
      if (state.file !== null && state.answer !== null) void send(state.file, state.wish, 'commit', state.answer.plan)
    },
    cancel(): void {
      running.current?.abort()
      setState((before) =>
        before.answer === null ? { ...nothing, told: 'canceled' } : { ...before, step: null, told: 'canceled' },
      )
    },
    async downloadProblems(name: string): Promise<void> {
      if (state.file === null) return
      const wish = { mode: 'problems', language, ...state.wish } as ImportWish
      try {
        const signal = new AbortController().signal
        saveFile(await fetchProblems({ eventId, file: state.file, wish, signal }), name)
      } catch (error) {
        change({ error })
      }
    },
  }
}

export type Importing = ReturnType<typeof useImport>
