import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultCase, type FaultOutcome, triesOf } from './fault-case.ts'
import { eventPath, startLaptop } from './laptop.ts'
import { proveFile } from './prove-file.ts'

export const fullDiskCase: FaultCase = {
  name: 'full-disk',
  about: 'a disk that fills up before and during scans, a backup and an import',
  findHindrance: () =>
    process.platform === 'linux' && process.getuid?.() === 0
      ? null
      : 'only root on Linux can mount a small file system of its own',
  async run(share) {
    const outcome = { tries: triesOf(30, share), acknowledged: 0, lost: 0, duplicated: 0, wrong: [], told: '' }
    for (let round = 0; round < outcome.tries; round += 1) {
      const mount = mkdtempSync(join(tmpdir(), 'gapura-disk-'))
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', mount])
      try {
        await fillUnderScans(mount, outcome)
        if (round % 5 === 0) await fillUnderImport(mount, outcome)
      } finally {
        execFileSync('umount', [mount])
        rmSync(mount, { recursive: true })
      }
    }
    return outcome
  },
}

async function fillUnderScans(mount: string, outcome: FaultOutcome): Promise<void> {
  const data = join(mount, 'data')
  mkdirSync(data)
  const laptop = await startLaptop(data)
  const acknowledged: string[] = []
  const scan = async (text: string) => {
    const answer = await laptop.scan(text)
    if (answer.ok) acknowledged.push(answer.value.recordId)
    return answer
  }
  const before = Math.floor(Math.random() * 60)
  for (let count = 0; count < before; count += 1) await scan(`before ${count}`)
  const filler = fillDisk(mount, Math.floor(Math.random() * 400_000))
  let red = 0
  for (let count = 0; count < 5_000 && red < 5; count += 1) {
    const answer = await scan(`nobody ${count} ${'x'.repeat(Math.floor(Math.random() * 500))}`)
    if (answer.ok) continue
    red += 1
    if (answer.failure.code !== 'disk-full') outcome.wrong.push(`a full disk was told as ${answer.failure.code}`)
  }
  if (red === 0) outcome.wrong.push('the disk never filled')
  await laptop.backUpNow()
  if (laptop.logged.length === 0) outcome.wrong.push('a backup that had no room was not told')
  const { records } = await laptop.ask('app:status', null)
  if (records !== acknowledged.length) outcome.wrong.push(`${records} records of ${acknowledged.length} while full`)
  rmSync(filler)
  if (!(await scan('there is room again')).ok) outcome.wrong.push('no scan when there was room again')
  await laptop.stop()
  const proof = proveFile(eventPath(data), acknowledged)
  if (proof.refusal !== null) outcome.wrong.push(`the file did not open: ${proof.refusal}`)
  else if (!proof.isProjectionRight) outcome.wrong.push('the state at the doors was not what the records add up to')
  outcome.acknowledged += acknowledged.length
  outcome.lost += proof.lost
  outcome.duplicated += proof.duplicated
  rmSync(data, { recursive: true })
}

async function fillUnderImport(mount: string, outcome: FaultOutcome): Promise<void> {
  const data = join(mount, 'import')
  mkdirSync(data)
  const path = join(tmpdir(), `daftar-${process.pid}.csv`)
  writeFileSync(path, `Nama\n${Array.from({ length: 20_000 }, (_, row) => `Siti Aminah ${row}`).join('\n')}\n`)
  const laptop = await startLaptop(data, { isDemoWanted: false })
  fillDisk(mount, Math.floor(Math.random() * 2_000_000))
  const event = { name: 'Besar', city: 'Sleman', zone: 'Asia/Jakarta', startsOn: '2026-12-01' } as const
  const answer = await laptop.tryAsk('first-run:import-list', { path, event })
  if (answer.ok || answer.failure.code !== 'disk-full')
    outcome.wrong.push(`an import without room was told as ${answer.ok ? 'done' : answer.failure.code}`)
  const left = readdirSync(join(data, 'events'))
  if (left.length > 0) outcome.wrong.push(`an import without room left ${left.join(', ')}`)
  await laptop.stop()
  rmSync(path)
}

/** Takes all room but so many bytes. */
export function fillDisk(mount: string, left: number): string {
  const { bavail, bsize } = statfsSync(mount)
  const filler = join(mount, 'filler')
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
  return filler
}
