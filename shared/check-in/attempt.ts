import { z } from 'zod'

/** How a code came in. The three ways are equal; the record keeps which one it was. */
export const viaSchema = z.enum(['camera', 'scanner', 'typed', 'search'])
export type Via = z.infer<typeof viaSchema>

/** One attempt to enter or leave a session. Its time is an argument, so the rule needs no clock. */
export type Attempt = {
  sessionId: string
  direction: 'entry' | 'exit'
  via: Via
  /** The door's time, UTC milliseconds. */
  scannedAt: number
}
