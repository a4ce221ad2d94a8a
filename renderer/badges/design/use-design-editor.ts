import { useEffect, useMemo, useState } from 'react'
import type { BadgeDesign, BadgeElement } from '#shared/badges/badge-design.ts'
import type { BadgeSide } from '#shared/badges/draw-badge.ts'
import type { Box } from './boxes.ts'
import { changeDesign, type DesignHistory, redo, startHistory, undo } from './design-history.ts'
import { isSame } from './is-same.ts'
import { copyElement } from './new-element.ts'

/** Designs with changes that nobody has saved: they outlast a look at another screen, as long as the app runs. */
const drafts = new Map<string, DesignHistory>()

export function dropDraft(designId: string): void {
  drafts.delete(designId)
}

export function hasUnsavedDraft(saved: BadgeDesign): boolean {
  const draft = drafts.get(saved.id)
  return draft !== undefined && !isSame(draft.present, saved)
}

/** Fields of any kind of element, as one form changes them. */
export type ElementChange = Partial<
  { [K in BadgeElement['kind']]: Partial<Extract<BadgeElement, { kind: K }>> }[BadgeElement['kind']]
>

/** A design under somebody's hands: what is chosen in it, what was changed, the way back. */
export function useDesignEditor(saved: BadgeDesign) {
  const [history, setHistory] = useState(() => drafts.get(saved.id) ?? startHistory(saved))
  const [side, setSide] = useState<BadgeSide>('front')
  const [chosenIds, setChosenIds] = useState<readonly string[]>([])
  const [choosesMany, setChoosesMany] = useState(false)
  useEffect(() => void drafts.set(saved.id, history), [saved.id, history])

  const design = history.present
  const elements = design[side]
  const picked = elements.filter(({ id }) => chosenIds.includes(id))
  const isUnsaved = useMemo(() => !isSame(design, saved), [design, saved])

  const change = (next: Partial<BadgeDesign>, gesture: string | null = null) =>
    setHistory((known) => changeDesign(known, { ...known.present, ...next }, gesture))
  const arrange = (next: (elements: BadgeElement[]) => BadgeElement[], gesture: string | null = null) =>
    setHistory((known) => changeDesign(known, { ...known.present, [side]: next(known.present[side]) }, gesture))
  const choose = (id: string | null) => setChosenIds(id === null ? [] : [id])

  return {
    design,
    side,
    elements,
    /** The one whose fields are shown; null when there is none, or when there are several. */
    chosen: picked.length === 1 ? (picked[0] ?? null) : null,
    picked,
    choosesMany,
    isUnsaved,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose,
    chooseAll: () => setChosenIds(elements.map(({ id }) => id)),
    setChoosesMany,
    /** Takes it to what is chosen, or away from it. */
    pick: (id: string) =>
      setChosenIds((known) => (known.includes(id) ? known.filter((other) => other !== id) : [...known, id])),
    turnTo(next: BadgeSide) {
      setSide(next)
      setChosenIds([])
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    change,
    /** `gesture` joins the changes of one drag, or of typing in one field. */
    changeElement: (id: string, next: ElementChange, gesture: string | null = null) =>
      arrange(
        (known) => known.map((element) => (element.id === id ? ({ ...element, ...next } as BadgeElement) : element)),
        gesture,
      ),
    /** Puts several at their new places, as one step. */
    placeAll: (boxes: ReadonlyMap<string, Box>, gesture: string | null = null) =>
      arrange((known) => known.map((element) => ({ ...element, ...boxes.get(element.id) })), gesture),
    add(element: BadgeElement) {
      arrange((known) => [...known, element])
      choose(element.id)
    },
    /** Each copy lies right above what it is of. */
    copyPicked() {
      const made = new Map<string, BadgeElement>()
      for (const element of picked) made.set(element.id, copyElement(element, [...elements, ...made.values()]))
      arrange((known) => known.flatMap((element) => [element, made.get(element.id) ?? []].flat()))
      setChosenIds(Array.from(made.values(), ({ id }) => id))
    },
    removePicked() {
      arrange((known) => known.filter(({ id, isLocked }) => isLocked === true || !chosenIds.includes(id)))
      setChosenIds(picked.filter(({ isLocked }) => isLocked).map(({ id }) => id))
    },
    lockPicked: (isLocked: boolean) =>
      arrange((known) => known.map((element) => (chosenIds.includes(element.id) ? { ...element, isLocked } : element))),
    /** Up is nearer to whoever looks at the badge. */
    raise: (id: string, by: 1 | -1) => arrange((known) => shifted(known, id, by)),
  }
}

export type DesignEditor = ReturnType<typeof useDesignEditor>

function shifted(elements: BadgeElement[], id: string, by: 1 | -1): BadgeElement[] {
  const from = elements.findIndex((element) => element.id === id)
  const to = from + by
  const moved = elements[from]
  if (moved === undefined || to < 0 || to >= elements.length) return elements
  return elements.toSpliced(from, 1).toSpliced(to, 0, moved)
}
