/** Puts the cursor into a field: at once, so that no letter typed after the key goes astray, or when it appears. */
export function focusField(id: string, framesLeft = 60): void {
  const field = document.querySelector<HTMLInputElement>(`#${id}`)
  if (field === null) {
    if (framesLeft > 0) requestAnimationFrame(() => focusField(id, framesLeft - 1))
    return
  }
  field.focus()
  field.select()
}
