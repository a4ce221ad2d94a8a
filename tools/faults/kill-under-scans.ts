import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { readDemoEvent } from '#engine/event/demo-event.ts'
import { uuidv7 } from 'uuidv7'

export type KillReport = { kills: number; acknowledged: number; lost: number; unproved: number; differing: number }

const root = join(import.meta.dirname, '../..')

/**
 * Kills a scanning desk at random instants and opens its file again each time. Lost: acknowledged and not there.
 * Unproved: the file did not open, had a gap, or its chain broke. Differing: the projection was not what a rebuild gives.
 */
export async function killUnderScans(kills: number, random: () => number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-kill-'))
  const report: KillReport = { kills: 0, acknowledged: 0, lost: 0, unproved: 0, differing: 0 }
  try {
    const { path, codes } = await writeEvent(folder)
    for (; report.kills < kills; report.kills += 1) {
      const acknowledged = await scanAndKill(path, codes, 20 + random() * 250)
      report.acknowledged += acknowledged.length
      const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
      if (!opened.ok) {
        report.unproved += 1
        break
      }
      const open = opened.value
      report.lost += acknowledged.filter((recordId) => open.records.find(recordId) === null).length
      const daily = JSON.stringify(open.attendance.snapshot())
      rebuildProjection(open)
      if (JSON.stringify(open.attendance.snapshot()) !== daily) report.differing += 1
      open.close()
    }
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeEvent(folder: string) {
  const demo = readDemoEvent(join(root, 'resources/demo'))
  if (!demo.ok) throw new Error(demo.failure.code)
  const path = join(folder, 'event.gapura')
  const { participants: people, ...fresh } = demo.value
  const sessions = fresh.sessions.map((session) => ({ ...session, opensAt: null, closesAt: null }))
  const event = { ...fresh, event: { ...fresh.event, isRehearsal: false }, sessions }
  const created = await createEventFile(event, { path, key: null, deviceId: uuidv7(), people })
  if (!created.ok) throw new Error(created.failure.code)
  return { path, codes: people.flatMap(({ codes }) => codes.map(({ text }) => text)) }
}

/** Starts counting when the first record is acknowledged, so that no kill is spent on a desk that is still starting. */
async function scanAndKill(path: string, codes: string[], afterMs: number): Promise<string[]> {
  const args = [join(import.meta.dirname, 'scan-until-killed.ts'), path, 'reg', ...codes]
  const desk = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
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
