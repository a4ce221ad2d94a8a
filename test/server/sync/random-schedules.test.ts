import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChainBreak } from '#shared/records/record-chain.ts'
import { recordOf } from '../../../server/database/record-repository.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { startHeadquarters, type Running } from '../../../server/start-headquarters.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { sha256 } from '../../../server/sync/sha256.ts'
import { mergeOf, takenBack, walkInOf } from '../desk-acts.ts'
import { readProjection } from '../read-projection.ts'
import { SimulatedLaptop } from '../simulated-laptop.ts'
import { smallEvent } from '../small-event.ts'
import { drawPairingCode } from '../../../server/sync/pairing-codes.ts'
import { withDatabases } from '../with-databases.ts'

/** What may happen at one of three laptops; `who` picks the person, and which of the laptop's records is undone. */
const stepSchema = fc.record({
  laptop: fc.nat(2),
  act: fc.constantFrom(
    'scan',
    'scan',
    'scan',
    'exit',
    'undo',
    'walk-in',
    'correct',
    'merge',
    'override',
    'item',
    'wait',
    'push',
    'lose-answer',
    'push-twice',
    'push-again',
    'pull',
  ),
  who: fc.nat(4),
  session: fc.constantFrom('arrival', 'talk'),
  minutes: fc.nat(30),
})
type Step = {
  laptop: number
  act: string
  who: number
  session: string
  minutes: number
}

withDatabases((newDatabase) => {
  let headquarters: Running
  let events = 0
  beforeAll(async () => {
    headquarters = await startHeadquarters({ databaseUrl: await newDatabase(), logLevel: 'silent' })
  })
  afterAll(() => headquarters.close())

  async function threeLaptops(eventId: string): Promise<SimulatedLaptop[]> {
    await loadEventFile(headquarters.deps, smallEvent({ id: eventId, people: 5 }))
    const laptops = [1, 2, 3].map(() => new SimulatedLaptop(headquarters.address))
    for (const laptop of laptops) {
      const { qrText } = await drawPairingCode(headquarters.deps, { eventId, deskName: 'Meja', createdBy: 'test' })
      await laptop.enrol(qrText)
    }
    return laptops
  }

  async function play(laptop: SimulatedLaptop, { act, who, session, minutes }: Step): Promise<void> {
    const about = { participantId: `p${who + 1}`, sessionId: session, scannedAt: 1_561_320_000_000 + minutes * 60_000 }
    switch (act) {
      case 'scan':
        laptop.record(about)
        break
      case 'exit':
        laptop.record({ ...about, payload: { kind: 'exit', via: 'camera' } })
        break
      case 'undo': {
        const undone = laptop.records.at(-1 - who)
        if (undone === undefined || undone.payload.kind === 'exit' || undone.payload.kind === 'reversal') return
        laptop.record({ ...takenBack(undone), scannedAt: about.scannedAt })
        break
      }
      case 'walk-in':
        laptop.record({
          ...walkInOf(`w${who}-${minutes}`, `W${who}-${minutes}-${laptop.records.length}`),
          scannedAt: about.scannedAt,
        })
        break
      case 'correct':
        laptop.record({
          ...about,
          sessionId: null,
          payload: { kind: 'correction', changes: { name: `Nama ${minutes}` } },
        })
        break
      case 'merge':
        laptop.record({ ...mergeOf(`p${who + 1}`, `p${(minutes % 5) + 1}`), scannedAt: about.scannedAt })
        break
      case 'override': {
        const why = { refusal: uuidv7(), waived: ['already-in'], reason: 'Boleh' }
        laptop.record({ ...about, payload: { kind: 'override', via: 'camera', ...why, given: ['kit'] } })
        break
      }
      case 'item':
        laptop.record({ ...about, sessionId: null, payload: { kind: 'item-given', item: 'kit', via: 'camera' } })
        break
      case 'wait':
        laptop.record({ ...about, payload: { kind: 'waiting' } })
        break
      case 'push':
        await laptop.push(3)
        break
      case 'lose-answer':
        await laptop.tryToPush()
        break
      case 'push-twice':
        await Promise.all([laptop.tryToPush(), laptop.tryToPush()])
        break
      case 'push-again':
        await laptop.tryToPush(laptop.batch(0))
        break
      default:
        await laptop.pull(2)
    }
  }

  it('keeps every record once, every chain whole and the same picture, whatever three laptops do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepSchema, { minLength: 1, maxLength: 40 }), async (steps) => {
        const eventId = `event-${++events}`
        const laptops = await threeLaptops(eventId)
        for (const step of steps) await play(laptops[step.laptop]!, step)
        for (const laptop of laptops) await laptop.push()
        for (const laptop of laptops) await laptop.pull()

        const { db } = headquarters.deps.database
        const rows = await db.selectFrom('records').selectAll().where('event_id', '=', eventId).execute()
        const sent = laptops.flatMap(({ records }) => records.map(({ id }) => id))
        expect(rows.map(({ id }) => id).toSorted()).toEqual(sent.toSorted())
        expect(new Set(rows.map(({ version }) => version)).size).toBe(rows.length)
        for (const { deviceId, records, pulled } of laptops) {
          const chain = rows
            .filter((row) => row.device_id === deviceId)
            .toSorted((a, b) => a.device_sequence - b.device_sequence)
          expect(findChainBreak(chain.map(recordOf), sha256)).toBeNull()
          expect([...pulled.keys(), ...records.map(({ id }) => id)].toSorted()).toEqual(sent.toSorted())
        }
        const kept = await readProjection(headquarters.deps, eventId)
        await rebuildProjection(headquarters.deps, eventId)
        expect(await readProjection(headquarters.deps, eventId)).toEqual(kept)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
