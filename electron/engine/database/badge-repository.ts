import { badgeFailureSchema, badgePayloadSchema, reprintReasonSchema } from '#shared/badges/badge-payload.ts'
import type { BadgeJob } from '#shared/badges/badge-job.ts'
import { roleSchema, type Role } from '#shared/participants/participant.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const columns = `id, participant_id AS participantId, device_id AS deviceId, sequence, design, copy, reprint,
  requested_at AS requestedAt, step, changed_at AS changedAt, printer, print_id AS printId, failure, batch, place`

const rowSchema = z.object({
  id: z.string(),
  participantId: z.string(),
  deviceId: z.string(),
  sequence: z.number(),
  design: z.string(),
  copy: z.number(),
  reprint: reprintReasonSchema.nullable(),
  requestedAt: z.number(),
  step: badgePayloadSchema.shape.step,
  changedAt: z.number(),
  printer: z.string(),
  printId: z.string(),
  failure: badgeFailureSchema.nullable(),
  batch: z.string().nullable(),
  place: z.number().nullable(),
})

type PeopleFilter = {
  order: 'name' | 'community' | 'group'
  community: string | null
  group: string | null
  role: Role | null
}

/** The outbox of badges, projected from the records: can be emptied and rebuilt at any time. */
export function badgeRepository(db: WritableDatabase) {
  const prepare = (tail: string) => db.prepare(`SELECT ${columns} FROM badge_jobs ${tail}`)
  const remove = db.prepare('DELETE FROM badge_jobs WHERE participant_id = ?')
  const add = db.prepare(`INSERT INTO badge_jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const byId = prepare('WHERE id = ?')
  const ofParticipant = prepare('WHERE participant_id = ? ORDER BY requested_at, id')
  const inStep = prepare('WHERE device_id = ? AND step = ? ORDER BY sequence')
  const newestInStep = prepare('WHERE device_id = ? AND step = ? ORDER BY sequence DESC LIMIT ?')
  const inBatch = prepare('WHERE batch = ? ORDER BY place, sequence')
  const batches = db
    .prepare<[string], string>(
      'SELECT DISTINCT batch FROM badge_jobs WHERE device_id = ? AND batch IS NOT NULL ORDER BY batch DESC LIMIT 20',
    )
    .pluck()
  const counts = db
    .prepare<[string], [BadgeJob['step'], number]>(
      'SELECT step, count(*) FROM badge_jobs WHERE device_id = ? GROUP BY step',
    )
    .raw()
  const reprints = db.prepare<[], number>(`SELECT count(*) FROM badge_jobs WHERE reprint IS NOT NULL`).pluck()
  const printed = db
    .prepare<[], string>(`SELECT DISTINCT participant_id FROM badge_jobs WHERE step <> 'dropped'`)
    .pluck()
  const registered = (order: string) =>
    db
      .prepare<unknown[], [string, string]>(
        `SELECT id, role FROM participants WHERE standing = 'registered' AND merged_into = ''
           AND (:community IS NULL OR community = :community) AND (:group IS NULL OR group_name = :group)
           AND (:role IS NULL OR role = :role) ORDER BY ${order}`,
      )
      .raw()
  const registeredBy = {
    name: registered('name_key, id'),
    community: registered('community, name_key, id'),
    group: registered('group_name, name_key, id'),
  }
  const every = prepare('ORDER BY id')
  const clear = db.prepare('DELETE FROM badge_jobs')
  let changes = 0
  const jobOf = (row: unknown): BadgeJob => {
    const { batch, place, ...job } = rowSchema.parse(row)
    return { ...job, batch: batch === null ? null : { id: batch, place: place ?? 1 } }
  }

  return {
    /** Puts everything about one person's badges in the place of what was there. */
    put(participantId: string, jobs: readonly BadgeJob[]): void {
      changes += 1
      remove.run(participantId)
      for (const job of jobs)
        add.run(
          job.id,
          job.participantId,
          job.deviceId,
          job.sequence,
          job.design,
          job.copy,
          job.reprint,
          job.requestedAt,
          job.step,
          job.changedAt,
          job.printer,
          job.printId,
          job.failure,
          job.batch?.id ?? null,
          job.batch?.place ?? null,
        )
    },
    /** Grows whenever a badge is another way than before, as long as the file is open. */
    changes: (): number => changes,
    find(id: string): BadgeJob | null {
      const row = byId.get(id)
      return row === undefined ? null : jobOf(row)
    },
    ofParticipant: (participantId: string): BadgeJob[] => ofParticipant.all(participantId).map(jobOf),
    /** Jobs of a laptop that stand at a step, in the order in which they were asked for. */
    inStep: (deviceId: string, step: BadgeJob['step']): BadgeJob[] => inStep.all(deviceId, step).map(jobOf),
    /** Jobs of one batch in the order of their numbers; whatever is printed again comes after its first. */
    inBatch: (batch: string): BadgeJob[] => inBatch.all(batch).map(jobOf),
    /** Batches of a laptop, the newest first. */
    batches: (deviceId: string): string[] => batches.all(deviceId),
    newestInStep: (deviceId: string, step: BadgeJob['step'], limit: number): BadgeJob[] =>
      newestInStep.all(deviceId, step, limit).map(jobOf),
    countSteps: (deviceId: string): Partial<Record<BadgeJob['step'], number>> =>
      Object.fromEntries(counts.all(deviceId)),
    /** How many badges were asked for a second time, by whichever laptop. */
    countReprints: (): number => reprints.get() ?? 0,
    /** Ids of everybody who has a badge or will get one. */
    participantsWithBadge: (): Set<string> => new Set(printed.all()),
    /** Everybody on the list whom the filters leave, in order. */
    registered({ order, community, group, role }: PeopleFilter): { id: string; role: Role }[] {
      return registeredBy[order]
        .all({ community, group, role })
        .map(([id, theirs]) => ({ id, role: roleSchema.parse(theirs) }))
    },
    clear: (): void => void clear.run(),
    snapshot: (): unknown[] => every.all(),
  }
}

export type BadgeRepository = ReturnType<typeof badgeRepository>
