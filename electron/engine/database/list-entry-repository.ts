import { entriesOf, rootOf } from '#shared/participants/merged-entries.ts'
import { participantSchema, type Participant } from '#shared/participants/participant.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const entrySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  community: z.string(),
  group: z.string(),
  category: z.string(),
  sex: z.string(),
  phone: z.string(),
  email: z.string(),
  isMinor: z.number(),
  hasPermission: z.number(),
  alert: z.string(),
  standing: z.string(),
  isWalkIn: z.number(),
})

/** Entries of the list (never entries through a door) as a whole, and which of them are one and the same person. */
export function listEntryRepository(db: WritableDatabase) {
  const whole = db.prepare(
    `SELECT id, name, role, community, group_name AS "group", category, sex, phone, email, is_minor AS isMinor,
       has_permission AS hasPermission, alert, standing, is_walk_in AS isWalkIn FROM participants WHERE id = ?`,
  )
  const codes = db.prepare('SELECT text, standing FROM codes WHERE participant_id = ? ORDER BY text')
  const listEntry = db.prepare<[string], string | null>('SELECT list_entry FROM participants WHERE id = ?').pluck()
  const keep = db.prepare('UPDATE participants SET list_entry = ? WHERE id = ?')
  const mergedInto = db.prepare<[string], string>('SELECT merged_into FROM participants WHERE id = ?').pluck()
  const mergedFrom = db
    .prepare<[string], string>(`SELECT id FROM participants WHERE merged_into <> '' AND merged_into = ? ORDER BY id`)
    .pluck()

  const intoOf = (id: string): string => mergedInto.get(id) ?? ''

  return {
    /** A person as they stand here, with sex, email and codes. */
    find(id: string): Participant | null {
      const row = whole.get(id)
      if (row === undefined) return null
      const { isMinor, hasPermission, isWalkIn, ...same } = entrySchema.parse(row)
      return participantSchema.parse({
        ...same,
        isMinor: isMinor === 1,
        hasPermission: hasPermission === 1,
        isWalkIn: isWalkIn === 1,
        codes: codes.all(id),
      })
    },
    /** What the list says of somebody whom records have a say about; null for whoever is only on the list. */
    asListed(id: string): Participant | null {
      const kept = listEntry.get(id) ?? null
      return kept === null ? null : participantSchema.parse(JSON.parse(kept))
    },
    keepAsListed: (entry: Participant): void => void keep.run(JSON.stringify(entry), entry.id),
    mergedInto: intoOf,
    rootOf: (id: string): string => rootOf(id, intoOf),
    idsOf: (id: string): string[] => entriesOf(id, (one) => mergedFrom.all(one)),
  }
}

export type ListEntryRepository = ReturnType<typeof listEntryRepository>
