import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'
import { pick, type Random, seededRandom, shuffle } from '../demo-event/seeded-random.ts'
import { type FaultCase, type FaultOutcome, triesOf } from './fault-case.ts'
import { eventPath, startLaptop } from './laptop.ts'
import { proveFile } from './prove-file.ts'
import { writeEvent } from './write-event.ts'

const hour = 3_600_000
const jumps = [-24 * hour, -hour, -1_000, 0, 0, 1_000, hour, 24 * hour]
/** Instants at which days, months and zones change. */
const edges = [
  Date.UTC(2019, 5, 23, 15, 59, 59, 990),
  Date.UTC(2019, 5, 23, 16, 59, 59, 990),
  Date.UTC(2028, 1, 29, 15, 59, 59, 990),
  Date.UTC(2027, 2, 28, 0, 59, 59, 990),
  Date.UTC(2026, 11, 31, 23, 59, 59, 990),
]

export const jumpingClockCase: FaultCase = {
  name: 'jumping-clock',
  about: 'a clock that jumps by hours and days, and over midnight and 29 February, between scans',
  findHindrance: () => null,
  async run(share) {
    const outcome = { tries: triesOf(10, share), acknowledged: 0, lost: 0, duplicated: 0, wrong: [], told: '' }
    for (let round = 0; round < outcome.tries; round += 1)
      await scanUnderJumps(seededRandom(Date.now() + round), outcome)
    return outcome
  },
}

async function scanUnderJumps(random: Random, outcome: FaultOutcome): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'gapura-clock-'))
  let now = pick(random, edges)
  const doorTimes = new Map<string, number>()
  try {
    const first = await startLaptop(data, { now: () => now, isDemoWanted: false })
    await first.stop()
    const codes = shuffle(random, await writeEvent(eventPath(data)))
    rmSync(join(data, 'settings.json'), { force: true })
    const laptop = await startLaptop(data, { now: () => now, isDemoWanted: false })
    const expect = async (code: string, kind: 'admitted' | 'already-in') => {
      now = random() < 0.1 ? pick(random, edges) : now + pick(random, jumps) + Math.floor(random() * 20)
      const answer = await laptop.scan(code)
      if (!answer.ok) return void outcome.wrong.push(`a scan failed: ${answer.failure.code}`)
      const { verdict, recordId } = answer.value
      doorTimes.set(recordId, now)
      const [newest] = await laptop.ask('check-in:recent', { sessionId: 'reg', limit: 1 })
      if (newest?.recordId !== recordId) outcome.wrong.push('the last scan was not the newest')
      if (verdict.kind === 'refused' || verdict.kind === 'needs') return 'never'
      if (verdict.kind !== kind) outcome.wrong.push(`${kind} was due, and ${verdict.kind} came`)
      return recordId
    }
    for (const code of codes) {
      const admission = await expect(code, 'admitted')
      if (admission === 'never' || admission === undefined) continue
      await expect(code, 'already-in')
      if (random() > 0.3) continue
      const undone = await laptop.tryAsk('check-in:undo', { recordId: admission, reason: 'test-scan' })
      // The clock may have jumped past the time in which an officer may undo.
      if (!undone.ok && undone.failure.code !== 'undo-too-late')
        outcome.wrong.push(`undo failed: ${undone.failure.code}`)
      await expect(code, undone.ok ? 'admitted' : 'already-in')
    }
    await laptop.stop()
    proveTimes(eventPath(data), doorTimes, outcome)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** The sequence holds, and each record keeps the time that the door's clock showed. */
function proveTimes(path: string, doorTimes: ReadonlyMap<string, number>, outcome: FaultOutcome): void {
  const proof = proveFile(path, [...doorTimes.keys()])
  if (proof.refusal !== null) outcome.wrong.push(`the file did not open: ${proof.refusal}`)
  else if (!proof.isProjectionRight) outcome.wrong.push('the state at the doors was not what the records add up to')
  outcome.acknowledged += doorTimes.size
  outcome.lost += proof.lost
  outcome.duplicated += proof.duplicated
  const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) return
  for (const [recordId, at] of doorTimes) {
    const record = opened.value.records.find(recordId)
    if (record && record.scannedAt !== at) outcome.wrong.push('a record lost the time that the door showed')
  }
  opened.value.close()
}
