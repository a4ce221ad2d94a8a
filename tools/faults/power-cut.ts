import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Random, seededRandom } from '../demo-event/seeded-random.ts'
import { type FaultCase, triesOf } from './fault-case.ts'
import { proveFile } from './prove-file.ts'
import { readNotes, replayDisk, type WriteNote } from './replay-writes.ts'
import { root, writeEvent } from './write-event.ts'

const scanMs = 4_000
const blindTries = 12
const eventFile = 'event.gapura'

export const powerCutCase: FaultCase = {
  name: 'power-cut',
  about: 'power cut at random instants: only what was synced is kept, and chance decides about the rest',
  findHindrance() {
    if (process.platform !== 'linux') return 'writes are recorded on Linux only'
    return spawnSync('cc', ['--version']).status === 0 ? null : 'there is no C compiler here'
  },
  async run(share) {
    const folder = mkdtempSync(join(tmpdir(), 'gapura-power-'))
    try {
      const { before, notes } = await recordDesk(folder)
      const random = seededRandom(Date.now())
      const cuts = tryCuts({ folder, before, notes, random, tries: triesOf(200, share), isLying: false })
      // The other way round: on a disk that ignores syncs the same cuts must lose something, or the test is blind.
      const blind = tryCuts({ folder, before, notes, random, tries: blindTries, isLying: true })
      const isBlind = blind.lost === 0 && blind.unopened === 0
      const syncs = notes.filter(({ kind }) => kind === 'sync').length
      return {
        tries: cuts.tries,
        acknowledged: cuts.acknowledged,
        lost: cuts.lost,
        duplicated: cuts.duplicated,
        wrong: [
          ...(cuts.unopened > 0 ? [`${cuts.unopened} files did not open, had a gap or a broken chain`] : []),
          ...(cuts.differing > 0 ? [`${cuts.differing} times the state at the doors differed from the records`] : []),
          ...(isBlind ? ['a disk that ignores every sync lost nothing: the test sees no losses'] : []),
        ],
        told: `${notes.length} notes, ${syncs} syncs; on a disk that ignores syncs ${blind.lost} would be lost and ${blind.unopened} of ${blind.tries} files would not open`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Lets a desk scan for some seconds and notes everything that it does to its files. */
async function recordDesk(folder: string): Promise<{ before: Map<string, Buffer>; notes: WriteNote[] }> {
  const [recorder, log, data] = [join(folder, 'record.so'), join(folder, 'log'), join(folder, 'data')]
  const compiled = spawnSync(
    'cc',
    ['-shared', '-fPIC', '-O2', '-o', recorder, join(import.meta.dirname, 'record-writes.c'), '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  )
  if (compiled.status !== 0) throw new Error(compiled.stderr)
  mkdirSync(data)
  const path = join(data, eventFile)
  const codes = await writeEvent(path)
  const before = new Map([[path, readFileSync(path)]])
  const env = { ...process.env, LD_PRELOAD: recorder, GAPURA_CUT_FOLDER: data, GAPURA_CUT_LOG: log }
  const desk = spawn(process.execPath, [join(import.meta.dirname, 'scan-until-killed.ts'), path, 'reg', ...codes], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => desk.once('close', () => resolve()))
  const started = new Promise<void>((resolve) => desk.stdout.once('data', () => resolve()))
  desk.stdout.resume()
  await Promise.race([started, ended])
  await setTimeout(scanMs)
  desk.kill('SIGKILL')
  await ended
  return { before, notes: readNotes(readFileSync(log)) }
}

type Cuts = {
  folder: string
  before: ReadonlyMap<string, Buffer>
  notes: readonly WriteNote[]
  random: Random
  tries: number
  isLying: boolean
}

/** Cuts the power at so many instants, opens what each left, and looks for what had been acknowledged before it. */
function tryCuts({ folder, before, notes, random, tries, isLying }: Cuts) {
  const report = { tries, acknowledged: 0, lost: 0, duplicated: 0, unopened: 0, differing: 0 }
  const instants = Array.from({ length: tries }, () => Math.floor(random() * notes.length)).toSorted((a, b) => a - b)
  const disk = replayDisk(before, isLying)
  const left = join(folder, 'left')
  const acknowledged: string[] = []
  let at = 0
  for (const instant of instants) {
    for (; at <= instant; at += 1) {
      const note = notes[at]
      if (note?.kind === 'output') acknowledged.push(...note.text.trim().split('\n'))
      else if (note) disk.follow(note)
    }
    rmSync(left, { recursive: true, force: true })
    mkdirSync(left)
    for (const [name, bytes] of disk.cutPower(random)) {
      // The index of the log lies in memory: a machine that starts again has none.
      if (!name.endsWith('-shm')) writeFileSync(join(left, basename(name)), bytes)
    }
    const proof = proveFile(join(left, eventFile), acknowledged)
    report.acknowledged += acknowledged.length
    report.lost += proof.lost
    report.duplicated += proof.duplicated
    if (proof.refusal !== null) report.unopened += 1
    else if (!proof.isProjectionRight) report.differing += 1
  }
  return report
}
