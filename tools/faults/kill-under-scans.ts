import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { type FaultCase, triesOf } from './fault-case.ts'
import { proveFile } from './prove-file.ts'
import { root, writeEvent } from './write-event.ts'

/** What the desk does until it is killed. */
type DeskScript = 'scan-until-killed.ts' | 'work-until-killed.ts'

export type KillReport = {
  kills: number
  acknowledged: number
  lost: number
  duplicated: number
  unproved: number
  differing: number
}

/**
 * Kills a working desk at random instants and opens its file again each time. Lost: acknowledged and not there.
 * Unproved: the file did not open, had a gap, or its chain broke. Differing: the projection was not what a rebuild gives.
 */
export async function killUnderScans(
  kills: number,
  random: () => number,
  deskScript: DeskScript = 'scan-until-killed.ts',
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-kill-'))
  const report: KillReport = { kills: 0, acknowledged: 0, lost: 0, duplicated: 0, unproved: 0, differing: 0 }
  try {
    const path = join(folder, 'event.gapura')
    const codes = await writeEvent(path)
    for (; report.kills < kills; report.kills += 1) {
      const acknowledged = await startAndKill(deskScript, [path, 'reg', ...codes], 20 + random() * 250)
      report.acknowledged += acknowledged.length
      const proof = proveFile(path, acknowledged)
      if (proof.refusal !== null) {
        report.unproved += 1
        break
      }
      report.lost += proof.lost
      report.duplicated += proof.duplicated
      if (!proof.isProjectionRight) report.differing += 1
    }
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file grows with every kill, and so does proving it: each gets this many. */
const killsOfAFile = 25

export const killDeskCase = killCase('kill-desk', 'a scanning desk', 'scan-until-killed.ts', 500)
export const killWorkCase = killCase(
  'kill-desk-work',
  'a desk with walk-ins, groups and items',
  'work-until-killed.ts',
  200,
)

function killCase(name: string, desk: string, script: DeskScript, most: number): FaultCase {
  return {
    name,
    about: `kill -9 of ${desk} at random instants, its file proved after each`,
    findHindrance: () => null,
    async run(share) {
      const tries = triesOf(most, share)
      const counts = Array.from({ length: Math.ceil(tries / killsOfAFile) }, (_, index) =>
        Math.min(killsOfAFile, tries - index * killsOfAFile),
      )
      const reports: KillReport[] = []
      const killInTurn = async () => {
        for (let kills = counts.pop(); kills !== undefined; kills = counts.pop())
          reports.push(await killUnderScans(kills, Math.random, script))
      }
      // Two desks at once: each waits half of its time for the other's processor, as a busy laptop does.
      await Promise.all([killInTurn(), killInTurn()])
      const sum = (of: (report: KillReport) => number) => reports.reduce((total, report) => total + of(report), 0)
      const unproved = sum((report) => report.unproved)
      const differing = sum((report) => report.differing)
      return {
        tries: sum(({ kills }) => kills),
        acknowledged: sum((report) => report.acknowledged),
        lost: sum(({ lost }) => lost),
        duplicated: sum(({ duplicated }) => duplicated),
        wrong: [
          ...(unproved > 0 ? [`${unproved} files did not open, had a gap or a broken chain`] : []),
          ...(differing > 0 ? [`${differing} times the state at the doors was not what the records add up to`] : []),
        ],
        told: '',
      }
    },
  }
}

/** Starts counting when the first record is acknowledged, so that no kill is spent on a desk that is still starting. */
async function startAndKill(script: DeskScript, args: readonly string[], afterMs: number): Promise<string[]> {
  const desk = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const lines = createInterface({ input: desk.stdout })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => desk.once('close', (_, signal) => resolve(signal)))
  const started = new Promise<void>((resolve) => lines.once('line', () => resolve()))
  lines.on('line', (recordId) => acknowledged.push(recordId))
  await Promise.race([started, ended])
  await setTimeout(afterMs)
  desk.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') throw new Error('the desk ended by itself')
  // Whole lines only: a record id has 36 characters, and the last line may have been cut by the kill.
  return acknowledged.filter((recordId) => recordId.length === 36)
}
