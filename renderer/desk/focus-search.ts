import { focusField } from '../look/focus-field.ts'

export const searchFieldId = 'desk-search'

/** Puts the cursor into the search, or does so when the Desk appears. */
export const focusSearch = (): void => focusField(searchFieldId)

/** Whether the screen that is shown has a search of its own. */
export function hasSearch(): boolean {
  return document.querySelector(`#${searchFieldId}`) !== null
}
