import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyPage } from '#engine/sync/apply-page.ts'
import { openTestEvent } from '../../electron/engine/open-test-event.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { setStanding } from '../../../server/participants/change-participant.ts'
import { correctParticipant } from '../../../server/participants/correct-participant.ts'
import { startHeadquarters, type Running } from '../../../server/start-headquarters.ts'
import { drawPairingCode } from '../../../server/sync/pairing-codes.ts'
import { mergeOf, takenBack, walkInOf } from '../desk-acts.ts'
import { SimulatedLaptop } from '../simulated-laptop.ts'
import { smallEvent } from '../small-event.ts'
import { withDatabases } from '../with-databases.ts'

const acts = ['scan', 'scan', 'exit', 'walk-in', 'correct', 'represent', 'merge', 'override', 'item', 'wait'] as const
const stepSchema = fc.record({
  laptop: fc.nat(1),
  act: fc.constantFrom(...acts, 'undo', 'undo', 'push', 'push', 'look', 'list', 'standing'),
  who: fc.nat(4),
  other: fc.nat(4),
  minutes: fc.nat(30),
})
type Step = { laptop: number; act: string; who: number; other: number; minutes: number }
type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

const user = { id: 'u1', name: 'Pusat', email: 'k@example.org', role: 'coordinator' } as const
const peopleOf = ['p1', 'p2', 'p3', 'w1', 'w2']

withDatabases((newDatabase) => {
  let headquarters: Running
  let events = 0
  beforeAll(async () => {
    headquarters = await startHeadquarters({ databaseUrl: await newDatabase(), logLevel: 'silent' })
  })
  afterAll(() => headquarters.close())

  async function enrolled(eventId: string) {
    const laptop = new SimulatedLaptop(headquarters.address)
    const { qrText } = await drawPairingCode(headquarters.deps, { eventId, deskName: 'Meja', createdBy: 'test' })
    return { laptop, setup: (await laptop.enrol(qrText)).setup }
  }

  async function play(laptop: SimulatedLaptop, { act, who, other, minutes }: Step): Promise<void> {
    const [id, another] = [peopleOf[who]!, peopleOf[other]!]
    const scannedAt = 1_561_320_000_000 + minutes * 60_000
    const about = { participantId: id, scannedAt, sessionId: other % 2 === 0 ? 'arrival' : 'talk' }
    const whole = { ...about, sessionId: null }
    const whom = { eventId: laptop.eventId, participantId: id }
    const isKnown = async () =>
      (await headquarters.deps.database.db
        .selectFrom('participants')
        .select('id')
        .where('event_id', '=', laptop.eventId)
        .where('id', '=', id)
        .executeTakeFirst()) !== undefined
    switch (act) {
      case 'scan':
        laptop.record({ ...about, payload: { kind: 'admission', via: 'camera', isReEntry: false, given: ['kit'] } })
        break
      case 'exit':
        laptop.record({ ...about, payload: { kind: 'exit', via: 'camera' } })
        break
      case 'walk-in':
        if (
          who > 2 &&
          !laptop.records.some(({ payload, participantId }) => payload.kind === 'walk-in' && participantId === id)
        )
          laptop.record({ ...walkInOf(id, `${laptop.eventId}-${id}`), scannedAt })
        break
      case 'correct':
        laptop.record({
          ...whole,
          payload: { kind: 'correction', changes: { name: `Nama ${minutes}`, alert: `${other}` } },
        })
        break
      case 'represent':
        laptop.record({ ...whole, payload: { kind: 'representation', name: `Wakil ${minutes}` } })
        break
      case 'merge':
        laptop.record({ ...mergeOf(id, another), scannedAt })
        break
      case 'override': {
        const why = { refusal: uuidv7(), waived: ['already-in'], reason: 'Boleh' }
        laptop.record({ ...about, payload: { kind: 'override', via: 'camera', ...why } })
        break
      }
      case 'item':
        laptop.record({ ...whole, payload: { kind: 'item-given', item: 'kit', via: 'camera' } })
        break
      case 'wait':
        laptop.record({ ...about, payload: { kind: 'waiting' } })
        break
      case 'undo': {
        const undone = laptop.records.at(-1 - other)
        if (undone && undone.payload.kind !== 'reversal') laptop.record({ ...takenBack(undone), scannedAt })
        break
      }
      case 'list':
        if (await isKnown())
          await correctParticipant(headquarters.deps, user, {
            ...whom,
            fields: { name: `Pusat ${minutes}`, category: `${other}` },
          })
        break
      case 'standing':
        if (await isKnown())
          await setStanding(headquarters.deps, user.id, {
            ...whom,
            standing: other > 2 ? 'blocked' : 'registered',
            reason: 'x',
          })
        break
      default:
        await laptop.push(2)
    }
  }

  async function atHeadquarters(eventId: string) {
    const { db } = headquarters.deps.database
    const attendance = await db.selectFrom('attendance').selectAll().where('event_id', '=', eventId).execute()
    const items = await db.selectFrom('items_given').selectAll().where('event_id', '=', eventId).execute()
    const waiting = await db.selectFrom('waiting').selectAll().where('event_id', '=', eventId).execute()
    const conflicts = await db.selectFrom('conflicts').selectAll().where('event_id', '=', eventId).execute()
    const people = await db.selectFrom('participants').selectAll().where('event_id', '=', eventId).execute()
    const codes = await db.selectFrom('codes').selectAll().where('event_id', '=', eventId).execute()
    return {
      people: people
        .map((row) =>
          [
            row.id,
            row.name,
            row.category,
            row.alert,
            row.standing,
            row.is_walk_in,
            row.represented_by,
            row.merged_into,
          ].join('|'),
        )
        .toSorted(),
      codes: codes.map(({ text, participant_id: id, standing }) => [text, id, standing].join('|')).toSorted(),
      attendance: attendance
        .map((row) =>
          [row.participant_id, row.session_id, row.is_in, row.entries, row.first_entry_at, row.spent_ms].join('|'),
        )
        .toSorted(),
      items: items.map((row) => [row.participant_id, row.item, row.times, row.record_id].join('|')).toSorted(),
      waiting: waiting.map((row) => [row.session_id, row.participant_id, row.since].join('|')).toSorted(),
      conflicts: conflicts.map((row) => [row.session_id, row.participant_id, row.is_open].join('|')).toSorted(),
    }
  }

  function atLaptop({ open }: TestEvent, ids: readonly string[]) {
    const entries = ids.flatMap((id) => open.listEntries.find(id) ?? [])
    const state = ids.flatMap((id) =>
      ['arrival', 'talk'].flatMap((sessionId) => {
        const one = open.attendance.find(id, sessionId)
        return one ? [[id, sessionId, Number(one.isIn), one.entries, one.firstEntryAt, one.spentMs].join('|')] : []
      }),
    )
    return {
      people: entries
        .map((one) =>
          [
            one.id,
            one.name,
            one.category,
            one.alert,
            one.standing,
            Number(one.isWalkIn),
            open.participants.find(one.id)?.representedBy ?? '',
            open.listEntries.mergedInto(one.id),
          ].join('|'),
        )
        .toSorted(),
      codes: entries
        .flatMap(({ id, codes }) => codes.map(({ text, standing }) => [text, id, standing].join('|')))
        .toSorted(),
      attendance: state.toSorted(),
      items: ids
        .flatMap((id) =>
          open.work.itemsOf(id).map(({ item, times, recordId }) => [id, item, times, recordId].join('|')),
        )
        .toSorted(),
      waiting: ['arrival', 'talk']
        .flatMap((session) =>
          open.work.waiting(session).map((one) => [session, one.participantId, one.since].join('|')),
        )
        .toSorted(),
      conflicts: open.sync
        .conflicts(100)
        .map(({ sessionId, participantId, isOpen }) => [sessionId, participantId, Number(isOpen)].join('|'))
        .toSorted(),
    }
  }

  it('headquarters and a laptop that fetched at any moment add up the same people, and all that they did', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepSchema, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 2, max: 9 }),
        async (steps, limit) => {
          const eventId = `same-${++events}`
          await loadEventFile(headquarters.deps, smallEvent({ id: eventId, people: 3 }))
          const [one, two, reader] = [await enrolled(eventId), await enrolled(eventId), await enrolled(eventId)]
          using laptop = await openTestEvent({ people: [] })
          laptop.open.replaceSetup(reader.setup)
          const look = async () => {
            for (const page of await reader.laptop.pull(limit))
              await applyPage(laptop.open, page, { pause: () => Promise.resolve(), appVersion: '0.1.0' })
          }
          for (const step of steps) {
            if (step.act === 'look') await look()
            // Each walk-in belongs to one desk: w1 to the first, w2 to the second.
            else if (step.act !== 'walk-in' || step.who - 3 === step.laptop)
              await play([one, two][step.laptop]!.laptop, step)
          }
          await one.laptop.push()
          await two.laptop.push()
          await look()
          const kept = await atHeadquarters(eventId)
          expect(atLaptop(laptop, peopleOf)).toEqual(kept)
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
  }, 120_000)
})
