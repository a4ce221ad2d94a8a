import { focusField } from '../look/focus-field.ts'

export const searchFieldId = 'desk-search'

/** Puts the cursor into the search, or does so when the Desk appears. */
export const focusSearch = (): void => focusField(searchFieldId)
