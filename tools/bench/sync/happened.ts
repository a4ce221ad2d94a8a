import { canonicalText, type ChainHead } from '#shared/records/record-chain.ts'
import { type GapuraRecord, noHash } from '#shared/records/record.ts'
import { sha256 } from '#engine/check-in/append-record.ts'
import { uuidv7, V7Generator } from 'uuidv7'
import type { Participant } from '#shared/participants/participant.ts'
import { seededRandom } from '../../demo-event/seeded-random.ts'
import { manyPeople } from '../desk/many-people.ts'

const morning = Date.UTC(2019, 5, 24)

/** Ids of people as an imported list has them. */
export function idsOfPeople(count: number): string[] {
  return Array.from({ length: count }, () => uuidv7())
}

/** People as a list has them: with ids, numbers and codes that have nothing in common, as they are over the wire. */
export function listedPeople(count: number): Participant[] {
  const random = seededRandom(count)
  const digits = () => String(Math.floor(random() * 1e8)).padStart(8, '0')
  const ids = idsOfPeople(count)
  return manyPeople(count).map((person, index) => ({
    ...person,
    id: ids[index] ?? '',
    phone: `+62812${digits()}`,
    codes: [{ text: `BJB${digits()}${index}`, standing: 'valid' }],
  }))
}

export type Happened = { participantId: string; sessionId: string; scannedAt: number }

/** What happens at one desk: session after session everybody comes once, in any order, some seconds apart. */
export function* happenings(people: readonly string[], sessions: readonly string[], seed: number): Generator<Happened> {
  const random = seededRandom(seed)
  let scannedAt = morning + seed
  for (const sessionId of sessions) {
    const inOrder = people.map((id) => ({ id, place: random() })).toSorted((a, b) => a.place - b.place)
    for (const { id: participantId } of inOrder) {
      scannedAt += Math.round(1_500 + random() * 4_000)
      yield { participantId, sessionId, scannedAt }
    }
  }
}

/** The same as one device's chain of records. Their ids are of their moments: seconds apart they have little in common. */
export function* chainOf(
  of: { deviceId: string; eventId: string },
  happened: Iterable<Happened>,
): Generator<GapuraRecord> {
  const ids = new V7Generator()
  let head: ChainHead = { deviceSequence: 0, hash: noHash }
  for (const { scannedAt, ...what } of happened) {
    const unsealed = {
      ...of,
      ...what,
      id: ids.generateOrResetWithTs(scannedAt).toString(),
      deviceSequence: head.deviceSequence + 1,
      previousHash: head.hash,
      officerId: 'rahma',
      deskId: 'meja-1',
      scannedAt,
      clockOffsetMs: 12,
      payload: { kind: 'admission' as const, via: 'camera' as const, isReEntry: false },
    }
    const record: GapuraRecord = { ...unsealed, hash: sha256(canonicalText(unsealed)) }
    head = record
    yield record
  }
}
