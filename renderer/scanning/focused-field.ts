type TextField = HTMLInputElement | HTMLTextAreaElement

/** What the focused field held before a key, to be put back when the key turns out to be a scanner's. */
export type FieldNote = { field: TextField; value: string; start: number | null; end: number | null } | null

/** Inputs whose text a person types. A date or colour input takes keys too, but has no text to put back. */
const textTypes = new Set(['text', 'search', 'tel', 'email', 'url', 'password', 'number'])

export function noteFocusedField(): FieldNote {
  const field = deepestFocus()
  if (field instanceof HTMLTextAreaElement) return noteOf(field)
  if (field instanceof HTMLInputElement && textTypes.has(field.type)) return noteOf(field)
  return null
}

export function isFocusInField(): boolean {
  const field = deepestFocus()
  return noteFocusedField() !== null || (field instanceof HTMLElement && field.isContentEditable)
}

/** Puts the field back as it was, and tells everybody who listens to it (React included) by a proper input event. */
export function restoreField(note: FieldNote): void {
  if (note === null || note.field.value === note.value) return
  const { field, value, start, end } = note
  // React replaces `value` on the element to see changes; only the prototype's own setter makes the event count.
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  if (start !== null) field.setSelectionRange(start, end)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
}

function noteOf(field: TextField): FieldNote {
  // Email and number inputs have no selection: it reads as null.
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

function deepestFocus(): Element | null {
  let focus = document.activeElement
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement
  return focus
}
