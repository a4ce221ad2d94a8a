import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { project } from '../../demo/kiosk-app.ts'
import { electronEnvironment } from '../../setup/electron-environment.mjs'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atMost, median } from '../rate.ts'
import { electronPath, emptyApp, readyDesk, writeBenchLaptop } from './bench-kiosk.ts'

type Start = { frame: number; ready: number }

const rounds = 9

/** From the process's start to its first frame and to a desk that can scan, in turns with an app that does nothing. */
export async function startRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const [profile, small, large] = ['empty', '240', '100000'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ]
  try {
    for (const path of [profile, small, large]) mkdirSync(path)
    await writeBenchLaptop(small, 240)
    await writeBenchLaptop(large, 100_000)
    const empty: Start[] = []
    const kiosk: Start[] = []
    const full: Start[] = []
    // The first of each fills the system's and Chromium's own stores, and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const took = [
        await startOnce([emptyApp, `--user-data-dir=${profile}`], 'body', {}),
        await startOnce([project], readyDesk, { GAPURA_DATA: small }),
        await startOnce([project], readyDesk, { GAPURA_DATA: large }),
      ] as const
      if (round === 0) continue
      empty.push(took[0])
      kiosk.push(took[1])
      full.push(took[2])
    }
    const against = median(empty.map(({ frame }) => frame))
    const row = (name: string, starts: Start[], what: keyof Start, limit: number) =>
      atMost({ name, value: median(starts.map((start) => start[what])), unit: 'ms', against }, limit)
    return [
      row('cold start to first frame, against an empty Electron app', kiosk, 'frame', 1.15),
      row('cold start to ready to scan, against its first frame', kiosk, 'ready', 1.3),
      row('cold start to ready to scan, 100,000 people, against the same', full, 'ready', 1.3),
    ]
  } finally {
    folder.remove()
  }
}

/** Milliseconds from before the process is made. */
async function startOnce(args: string[], ready: string, env: Record<string, string>): Promise<Start> {
  const startedAt = Date.now()
  const app = spawn(electronPath(), ['-r', join(import.meta.dirname, 'report-start.cjs'), ...args], {
    cwd: project,
    env: { ...process.env, ...electronEnvironment(), ...env, GAPURA_BENCH_READY: ready },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()))
  const deadline = setTimeout(() => app.kill('SIGKILL'), 60_000)
  const start: Partial<Start> = {}
  for await (const line of createInterface({ input: app.stdout })) {
    if (!line.startsWith('{"what"')) continue
    const { what, at } = JSON.parse(line) as { what: keyof Start; at: number }
    start[what] = at - startedAt
  }
  await ended
  clearTimeout(deadline)
  const { frame, ready: readyAt } = start
  if (frame === undefined || readyAt === undefined) {
    const seen = Object.keys(start).join(' and ') || 'nothing'
    throw new Error(`${args[0] === emptyApp ? 'the empty app' : 'the kiosk'} reached ${seen} within a minute`)
  }
  return { frame, ready: readyAt }
}
