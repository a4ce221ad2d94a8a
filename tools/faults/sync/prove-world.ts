import { rebuildProjection as rebuildAtLaptop } from '#engine/check-in/append-record.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { findChainBreak } from '#shared/records/record-chain.ts'
import { uuidv7 } from 'uuidv7'
import { recordOf, type RecordRow } from '../../../server/database/record-repository.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { sha256 } from '../../../server/sync/sha256.ts'
import type { FaultOutcome } from '../fault-case.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import type { SyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'

/** A desk does not wait longer for a verdict, whatever the network does, on a busy machine too. */
const longestScanMs = 1_000
const mostMegabytes = 700

export type ProofOptions = {
  /** Devices whose disk was copied, and which therefore have two chains. */
  copied?: number
  /** Milliseconds in which everything has to arrive once nothing is in the way any more. */
  limitMs?: number
}

/**
 * Takes everything out of the way, and then holds laptops and headquarters against what the desks acknowledged: every
 * record everywhere and once, every chain whole, the same state of the doors everywhere and as the records add up to.
 */
export async function proveWorld(world: SyncWorld, outcome: FaultOutcome, options: ProofOptions = {}): Promise<void> {
  const complain = (what: string) => void outcome.wrong.push(what)
  const { laptops } = world
  for (const { proxy } of laptops) proxy.set({ kind: 'none' })
  await settle(world, options.limitMs ?? 30_000, complain)

  const rows = await world.database().db.selectFrom('records').selectAll().orderBy('version').execute()
  const there = new Map(rows.map((row) => [row.id, row]))
  const acknowledged = laptops.flatMap((laptop) => laptop.acknowledged)
  outcome.acknowledged += acknowledged.length
  outcome.lost += acknowledged.filter((id) => !there.has(id)).length
  outcome.duplicated += Math.max(0, countExtraChains(rows) - (options.copied ?? 0))
  checkOrder(rows, complain)
  const state = await readState(world)
  await rebuildProjection(world.deps(), world.eventId)
  if ((await readState(world)) !== state) complain('headquarters’ state of the doors is not what its records add up to')

  for (const laptop of laptops) {
    if (laptop.slowestScan() > longestScanMs) complain(`a scan took ${Math.round(laptop.slowestScan())} ms`)
    const proof = await laptop.engine().tryAsk('sync:proof', null)
    if (!proof.ok) complain(`a laptop could not be compared: ${proof.failure.code}`)
    else if (!proof.value.isEqual) complain('a laptop counts otherwise than headquarters')
    await laptop.stop()
  }
  const files = laptops.map((laptop) => readFile(laptop, there, outcome, complain))
  outcome.duplicated += countDoubles(rows, new Set(files.flatMap(({ own }) => own)))
  if (new Set(files.map(({ state: shown }) => shown)).size > 1)
    complain('laptops do not all show the same state of the doors')
  checkMemory(world, complain)
}

async function settle({ laptops, database }: SyncWorld, limitMs: number, complain: (what: string) => void) {
  for (const [index, laptop] of laptops.entries()) {
    const isSent = await becomes(async () => {
      const { state, unsent } = await laptop.status()
      return state === 'connected' && unsent === 0
    }, limitMs)
    if (isSent) continue
    const { state, unsent, failure } = await laptop.status()
    complain(`laptop ${index + 1} is stuck: ${state}, ${unsent} unsent, ${failure?.code ?? 'no reason'}`)
  }
  const count = (await database().db.selectFrom('records').select('id').execute()).length
  for (const [index, laptop] of laptops.entries()) {
    const hasAll = async () => (await laptop.engine().ask('app:status', null)).records === count
    if (!(await becomes(hasAll, limitMs))) complain(`laptop ${index + 1} did not get everybody’s records`)
  }
}

/** Records that are there and that no desk has made, and places of a chain that two records have. */
function countDoubles(rows: readonly RecordRow[], own: ReadonlySet<string>): number {
  const places = new Set(
    rows.map(({ device_id, chain, device_sequence }) => `${device_id} ${chain} ${device_sequence}`),
  )
  return rows.filter(({ id }) => !own.has(id)).length + rows.length - places.size
}

/** Branches beyond the first of each device: none, unless somebody copied a disk. */
function countExtraChains(rows: readonly RecordRow[]): number {
  return new Set(rows.filter(({ chain }) => chain > 0).map(({ device_id, chain }) => `${device_id} ${chain}`)).size
}

function checkOrder(rows: readonly RecordRow[], complain: (what: string) => void): void {
  for (const chain of Map.groupBy(rows, ({ device_id, chain: number }) => `${device_id} ${number}`).values()) {
    const inOrder = chain.toSorted((a, b) => a.device_sequence - b.device_sequence)
    if (inOrder.some((row, index) => row !== chain[index])) complain('records of a laptop are out of order')
    const [first] = inOrder
    const before = first && { deviceSequence: first.device_sequence - 1, hash: first.previous_hash }
    if (findChainBreak(inOrder.map(recordOf), sha256, before)) complain('a chain at headquarters is broken')
    if (first?.chain === 0 && first.device_sequence !== 1) complain('a chain at headquarters has no beginning')
  }
}

/** All that headquarters shows of who is where and what conflicts, as one text. */
async function readState(world: SyncWorld): Promise<string> {
  const { db } = world.database()
  const attendance = await db.selectFrom('attendance').selectAll().execute()
  const conflicts = await db
    .selectFrom('conflicts')
    .select(['participant_id', 'session_id', 'is_open', 'body'])
    .execute()
  return [...attendance, ...conflicts]
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n')
}

type ReadFile = { state: string; own: string[] }

/** Opens a stopped laptop's file, proves its chains, and gives its state of the doors as a text. */
function readFile(
  { path, acknowledged }: SyncLaptop,
  there: ReadonlyMap<string, RecordRow>,
  outcome: FaultOutcome,
  complain: (what: string) => void,
): ReadFile {
  const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) {
    complain(`a laptop’s file did not open: ${opened.failure.code} ${opened.failure.detail ?? ''}`)
    return { state: '', own: [] }
  }
  const open = opened.value
  try {
    const here = new Map([...open.records.all()].map((record) => [record.id, record.hash]))
    // An undo is a record too, and no desk tells its id.
    const own = open.records.devices().flatMap((deviceId) => [...open.records.after(deviceId, 0)].map(({ id }) => id))
    const refused = new Set(open.sync.refused().map(({ recordId }) => recordId))
    outcome.lost += acknowledged.filter((id) => !here.has(id)).length
    const missing = own.filter((id) => !there.has(id) && !refused.has(id) && !acknowledged.includes(id))
    outcome.lost += missing.length
    if ([...there].some(([id, { hash }]) => here.has(id) && here.get(id) !== hash))
      complain('a record says something else at a laptop than at headquarters')
    const daily = JSON.stringify(open.attendance.snapshot())
    const conflicts = JSON.stringify(open.sync.conflicts(1_000))
    rebuildAtLaptop(open)
    if (JSON.stringify(open.attendance.snapshot()) !== daily)
      complain('a laptop’s state of the doors is not what its records add up to')
    return { state: `${daily}\n${conflicts}`, own }
  } finally {
    open.close()
  }
}

function checkMemory(world: SyncWorld, complain: (what: string) => void): void {
  const ofServers = world.ports.map((_, index) => world.server(index).peakBytes() ?? 0)
  const megabytes = [process.memoryUsage().rss, ...ofServers].map((bytes) => Math.round(bytes / 1024 ** 2))
  const [here = 0, ...servers] = megabytes
  if (here > mostMegabytes) complain(`laptops took ${here} MB of memory`)
  for (const taken of servers) if (taken > mostMegabytes) complain(`headquarters took ${taken} MB of memory`)
}
