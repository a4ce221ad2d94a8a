import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import { findConflict } from '#shared/check-in/find-conflicts.ts'
import { attendanceFact, projectAttendance } from '#shared/records/attendance.ts'
import { noHash, type GapuraRecord, type RecordPayload } from '#shared/records/record.ts'
import type { Session } from '#shared/sessions/session.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorsOpen, sessionFor } from '../../electron/engine/open-test-event.ts'
import { factsFor } from './facts-for.ts'

const zone = 'Asia/Makassar'
const minute = 60_000
const entry: RecordPayload = { kind: 'admission', via: 'camera', isReEntry: false }
const exit: RecordPayload = { kind: 'exit', via: 'camera' }

/** A UUIDv7 whose last digits tell the laptop and the place in its chain. */
const idOf = (laptop: number, sequence: number) =>
  `01970000-0000-7000-8000-${String(laptop).padStart(4, '0')}${String(sequence).padStart(8, '0')}`

type Step = { laptop?: number; at: number; what?: RecordPayload; sessionId?: string; offset?: number }

/** Records in the order given; each laptop numbers its own. */
function recordsOf(steps: readonly Step[]): GapuraRecord[] {
  const last = new Map<number, number>()
  return steps.map(({ laptop = 1, at, what = entry, sessionId = 'reg', offset = 0 }) => {
    const deviceSequence = (last.get(laptop) ?? 0) + 1
    last.set(laptop, deviceSequence)
    return {
      id: idOf(laptop, deviceSequence),
      deviceId: `laptop-${laptop}`,
      deviceSequence,
      previousHash: noHash,
      hash: noHash,
      eventId: 'banjarbaru',
      sessionId,
      participantId: 'siti',
      officerId: '',
      deskId: `desk-${laptop}`,
      scannedAt: doorsOpen + at * minute,
      clockOffsetMs: offset,
      payload: what,
    }
  })
}

const undo = (laptop: number, sequence: number): RecordPayload => ({
  kind: 'reversal',
  reverses: idOf(laptop, sequence),
  reason: 'wrong-person',
})
const decide = (...admissions: string[]): RecordPayload => ({
  kind: 'conflict-decision',
  decision: 'same-person',
  admissions,
  reason: 'Dipindai di dua meja',
})

const find = (steps: readonly Step[], session: Partial<Session> = {}) => {
  const conflict = findConflict(recordsOf(steps), sessionFor(session), zone)
  return conflict && { ids: conflict.admissions.map(({ id }) => id), decision: conflict.decision?.id ?? null }
}

describe('two admissions of one person', () => {
  it('are a conflict when two laptops did not know of each other', () => {
    expect(
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3 },
      ]),
    ).toEqual({ ids: [idOf(1, 1), idOf(2, 1)], decision: null })
  })

  it('stand in the order of headquarters’ clock, whatever the laptops’ clocks said', () => {
    expect(
      find([
        { laptop: 1, at: 60 },
        { laptop: 2, at: 0, offset: 90 * minute },
      ])?.ids,
    ).toEqual([idOf(1, 1), idOf(2, 1)])
  })

  it('are none in two sessions, and none when one was undone', () => {
    expect(
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3, sessionId: 'talk' },
      ]),
    ).toBeNull()
    expect(
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3 },
        { laptop: 1, at: 5, what: undo(1, 1) },
      ]),
    ).toBeNull()
  })

  it('are none when a supervisor let the second one pass, and one again when nobody did', () => {
    const override = (waived: ('already-in' | 'session-closed')[]): RecordPayload => ({
      kind: 'override',
      via: 'scanner',
      refusal: idOf(9, 1),
      waived,
      reason: 'Kembali mengambil obat',
    })
    const twice = (what: RecordPayload) =>
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3, what },
      ])
    expect(twice(override(['already-in']))).toBeNull()
    expect(twice(override(['session-closed']))?.ids).toEqual([idOf(1, 1), idOf(2, 1)])
    expect(
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3, what: override(['already-in']) },
        { laptop: 3, at: 4 },
      ])?.ids,
    ).toEqual([idOf(1, 1), idOf(3, 1)])
  })

  it('are none at the doors of a session where everybody comes and goes', () => {
    expect(
      find(
        [
          { laptop: 1, at: 0 },
          { laptop: 2, at: 3 },
        ],
        { reEntry: 'unlimited' },
      ),
    ).toBeNull()
  })

  it('are judged by repetition only, not by hours, seats, eligibility or needs', () => {
    const closed = {
      closesAt: doorsOpen - minute,
      capacity: 1,
      needs: ['signature'] as const,
      eligible: { roles: ['media'] as const, communities: [], groups: [], categories: [] },
    }
    const session = sessionFor({
      ...closed,
      needs: [...closed.needs],
      eligible: { ...closed.eligible, roles: ['media'] },
    })
    const records = recordsOf([
      { laptop: 1, at: 0 },
      { laptop: 2, at: 3 },
    ])
    expect(findConflict(records, session, zone)?.admissions).toHaveLength(2)
  })

  it('of which a third follows are one conflict of three', () => {
    expect(
      find([
        { laptop: 1, at: 0 },
        { laptop: 2, at: 3 },
        { laptop: 3, at: 4 },
      ])?.ids,
    ).toHaveLength(3)
  })
})

describe('a session that one may leave and enter again', () => {
  const inOut = { reEntry: 'in-out' } as const

  it('has no conflict when the exit stands between two admissions', () => {
    expect(find([{ at: 0 }, { laptop: 2, at: 2, what: exit }, { laptop: 3, at: 4 }], inOut)).toBeNull()
  })

  it('has one between two admissions without an exit, and leaves earlier visits out of it', () => {
    const steps = [{ at: 0 }, { at: 1, what: exit }, { at: 2 }, { laptop: 2, at: 3 }]
    expect(find(steps, inOut)?.ids).toEqual([idOf(1, 3), idOf(2, 1)])
  })

  it('has one on a day with more entries than the limit, with all of that day’s entries', () => {
    const day = 24 * 60
    const visit = (laptop: number, at: number): Step[] => [
      { laptop, at },
      { laptop, at: at + 1, what: exit },
    ]
    const steps = [...visit(1, 0), ...visit(1, day), ...visit(2, day + 10), ...visit(3, day + 20)]
    expect(find(steps, { reEntry: 'in-out', limitPerDay: 2 })?.ids).toEqual([idOf(1, 3), idOf(2, 1), idOf(3, 1)])
  })
})

describe('a decision', () => {
  const both = [
    { laptop: 1, at: 0 },
    { laptop: 2, at: 3 },
  ]

  it('closes a conflict when it names every admission; the latest one counts', () => {
    const first = { laptop: 1, at: 5, what: decide(idOf(1, 1), idOf(2, 1)) }
    const second = { laptop: 2, at: 6, what: decide(idOf(1, 1), idOf(2, 1)) }
    expect(find([...both, first])?.decision).toBe(idOf(1, 2))
    expect(find([...both, first, second])?.decision).toBe(idOf(2, 2))
  })

  it('does not close it when it names only some, and opens again with one more admission', () => {
    const decision = { laptop: 1, at: 5, what: decide(idOf(1, 1), idOf(2, 1)) }
    expect(find([...both, { laptop: 1, at: 5, what: decide(idOf(1, 1), idOf(3, 1)) }])?.decision).toBeNull()
    expect(find([...both, decision, { laptop: 3, at: 4 }])).toMatchObject({ decision: null })
    expect(find([...both, decision, { laptop: 3, at: 4 }])?.ids).toHaveLength(3)
  })
})

describe('whatever happened', () => {
  const step = fc.record({
    laptop: fc.integer({ min: 1, max: 3 }),
    at: fc.integer({ min: -3000, max: 3000 }),
    what: fc.constantFrom(entry, entry, exit),
    offset: fc.constantFrom(0, 0, 5 * minute, -minute),
  })
  const sessions = fc
    .record({
      reEntry: fc.constantFrom('once' as const, 'in-out' as const, 'unlimited' as const),
      limitPerDay: fc.constantFrom(null, 1, 2),
    })
    .map(sessionFor)

  it('the conflict does not depend on the order in which records arrive', () => {
    const shuffled = fc
      .array(step, { maxLength: 12 })
      .map(recordsOf)
      .chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }), sessions),
      )
    fc.assert(
      fc.property(shuffled, ([records, other, session]) => {
        expect(findConflict(other, session, zone)).toEqual(findConflict(records, session, zone))
      }),
    )
  })

  it('admissions that one laptop let in by the rule, one after the other, are never a conflict', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), sessions, (steps, session) => {
        // What the desk does: it asks the rule with all it knows, and records only what the rule lets in.
        const taken: Step[] = []
        for (const { at, what } of steps) {
          const state = projectAttendance(recordsOf(taken), zone)
          const scannedAt = doorsOpen + at * minute
          const direction = what.kind === 'exit' ? 'exit' : 'entry'
          const verdict = decideCheckIn(
            { sessionId: 'reg', direction, via: 'camera', scannedAt },
            factsFor({
              session: { ...session, opensAt: null, closesAt: null },
              attendance: state && attendanceFact(state, scannedAt, { zone, deskId: '', deskName: '' }),
            }),
          )
          if (verdict.kind === 'admitted') taken.push({ at, what })
        }
        expect(findConflict(recordsOf(taken), session, zone)).toBeNull()
      }),
    )
  })

  it('a conflict is at least two admissions, and a decision that names them closes it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), sessions, (steps, session) => {
        const conflict = findConflict(recordsOf(steps), session, zone)
        fc.pre(conflict !== null)
        expect(conflict.admissions.length).toBeGreaterThan(1)
        const decision = { laptop: 4, at: 0, what: decide(...conflict.admissions.map(({ id }) => id)) }
        expect(findConflict(recordsOf([...steps, decision]), session, zone)?.decision?.id).toBe(idOf(4, 1))
      }),
    )
  })
})
