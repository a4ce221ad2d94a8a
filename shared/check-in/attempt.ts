import { z } from 'zod'
import type { RefusedAs } from '../records/refused-as.ts'

/** How somebody came to the desk. The ways are equal; the record keeps which one it was. */
export const viaSchema = z.enum(['camera', 'scanner', 'typed', 'search', 'group', 'self-service'])
export type Via = z.infer<typeof viaSchema>

/** One attempt to enter or leave a session. Its time is an argument, so the rule needs no clock. */
export type Attempt = {
  sessionId: string
  direction: 'entry' | 'exit'
  via: Via
  /** The door's time, UTC milliseconds. */
  scannedAt: number
  /** Steps that a supervisor lets pass; none in an ordinary attempt. */
  waived?: readonly RefusedAs[]
}
