export const searchFieldId = 'desk-search'

/** Puts the cursor into the search: at once, so that no letter typed after the key goes astray, or when the Desk appears. */
export function focusSearch(framesLeft = 60): void {
  const field = document.querySelector<HTMLInputElement>(`#${searchFieldId}`)
  if (field === null) {
    if (framesLeft > 0) requestAnimationFrame(() => focusSearch(framesLeft - 1))
    return
  }
  field.focus()
  field.select()
}

/** Whether the screen that is shown has a search of its own. */
export function hasSearch(): boolean {
  return document.querySelector(`#${searchFieldId}`) !== null
}
