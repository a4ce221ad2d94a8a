import type { RecordPayload } from './record.ts'

const kinds = new Set<RecordPayload['kind']>([
  'admission',
  'override',
  'exit',
  'reversal',
  'waiting',
  'conflict-decision',
])

/** Whether a record may change who is in a session, who waits for it, or whether two entries are at odds. */
export function isAboutPresence({ kind }: RecordPayload): boolean {
  return kinds.has(kind)
}
