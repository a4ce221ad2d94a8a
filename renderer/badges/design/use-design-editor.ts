import { useEffect, useMemo, useState } from 'react'
import type { BadgeDesign, BadgeElement } from '#shared/badges/badge-design.ts'
import type { BadgeSide } from '#shared/badges/draw-badge.ts'
import { changeDesign, type DesignHistory, redo, startHistory, undo } from './design-history.ts'
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
  const [chosenId, setChosenId] = useState<string | null>(null)
  useEffect(() => void drafts.set(saved.id, history), [saved.id, history])

  const design = history.present
  const elements = design[side]
  const chosen = elements.find(({ id }) => id === chosenId) ?? null
  const isUnsaved = useMemo(() => !isSame(design, saved), [design, saved])

  const change = (next: Partial<BadgeDesign>, gesture: string | null = null) =>
    setHistory((known) => changeDesign(known, { ...known.present, ...next }, gesture))
  const arrange = (next: (elements: BadgeElement[]) => BadgeElement[], gesture: string | null = null) =>
    setHistory((known) => changeDesign(known, { ...known.present, [side]: next(known.present[side]) }, gesture))

  return {
    design,
    side,
    elements,
    chosen,
    isUnsaved,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose: setChosenId,
    turnTo(next: BadgeSide) {
      setSide(next)
      setChosenId(null)
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
    add(element: BadgeElement) {
      arrange((known) => [...known, element])
      setChosenId(element.id)
    },
    copy(element: BadgeElement) {
      const made = copyElement(element, elements)
      arrange((known) => known.flatMap((other) => (other.id === element.id ? [other, made] : [other])))
      setChosenId(made.id)
    },
    remove(id: string) {
      arrange((known) => known.filter((element) => element.id !== id))
      setChosenId(null)
    },
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

/** Whether two values say the same: what came back from the engine may have its fields in another order. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  )
}
