import { Refused } from '../answer-errors.ts'
import type { Deps } from '../deps.ts'
import { createExample } from './create-event.ts'

/** Opens the example event unless it is here already: a start can be repeated. */
export async function openExampleOnce(deps: Deps): Promise<void> {
  try {
    await createExample(deps, 'server')
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'event-exists') throw error
  }
}
