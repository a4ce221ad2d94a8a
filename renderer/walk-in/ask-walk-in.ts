import { focusField } from '../look/focus-field.ts'

/** Where the cursor goes when somebody is to be registered. */
export const walkInNameId = 'walk-in-name'
/** Heard by the card of whoever was registered last: it makes room for the next one. */
export const walkInAsked = 'gapura-walk-in-asked'

/** Somebody is to be registered: the cursor goes to their name, at once or when the screen appears. */
export function askWalkIn(): void {
  window.dispatchEvent(new Event(walkInAsked))
  focusField(walkInNameId)
}
