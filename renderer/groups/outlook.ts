import type { Verdict } from '#shared/check-in/verdict.ts'

/** What keeps everybody out alike is for the rule to say when it is asked; what is about the person is known before. */
const doorReasons = new Set(['session-not-open', 'session-closed', 'session-full', 'vehicle-full'])

/** Whether somebody may be ticked: not who is in already, nor whom the list itself keeps out. */
export function isTickable(outlook: Verdict): boolean {
  switch (outlook.kind) {
    case 'admitted':
    case 'needs':
      return true
    case 'already-in':
      return false
    case 'refused':
      return doorReasons.has(outlook.reason)
  }
}
