import { Readable } from 'node:stream'
import { Refused } from '../answer-errors.ts'

/** Refuses the letter NUL wherever it stands: nobody types it, and PostgreSQL keeps no text with it. */
export async function refuseNul({ body, query, params }: { body: unknown; query: unknown; params: unknown }) {
  if ([body, query, params].some(holdsNul)) throw new Refused(400, 'request-malformed', 'U+0000')
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  // A body that is still coming is read, and looked at, by whoever asked for it so.
  if (value instanceof Readable) return false
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsNul(inner))
}
