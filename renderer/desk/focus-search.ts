export const searchFieldId = 'desk-search'

/** Puts the cursor into the search, also when the Desk has yet to appear. */
export function focusSearch(framesLeft = 60): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`#${searchFieldId}`)
    if (field === null) return framesLeft > 0 ? focusSearch(framesLeft - 1) : undefined
    field.focus()
    field.select()
  })
}
