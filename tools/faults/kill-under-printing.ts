import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'
import { startPrinterSink } from '../printing/printer-sink.ts'
import { readPapers } from '../printing/read-papers.ts'
import { startCups } from '../printing/start-cups.ts'
import { type FaultCase, triesOf } from './fault-case.ts'
import { root, writeEvent } from './write-event.ts'

export type PrintReport = {
  kills: number
  /** Badges that were asked for: one a person. */
  badges: number
  lost: number
  doubled: number
  /** Of these somebody was asked whether they came out; `cameOut` of them had. */
  asked: number
  cameOut: number
  /** Neither printed, nor asked about, nor told to have failed. */
  open: number
}

/** Milliseconds that a hand-over takes after the badge is drawn, and a badge or two from there to paper. */
const handOverMs = 25
const badgeMs = 1_200

/**
 * Kills a printing desk, every second time in the very moment in which a badge is handed over, and counts what came out
 * at the printer in the end.
 */
export async function killUnderPrinting(kills: number, random: () => number): Promise<PrintReport> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-kill-print-'))
  const cups = await startCups()
  const sink = await startPrinterSink()
  try {
    await cups.addPrinter('BADGE', sink.port)
    const path = join(folder, 'event.gapura')
    const codes = (await writeEvent(path)).slice(0, Math.max(8, kills * 2))
    const work = async (count: number, killAt: number | null) =>
      printAndKill([path, join(folder, 'papers'), ...codes.slice(0, count)], cups.place, killAt)
    for (let kill = 0; kill < kills; kill += 1) {
      const killAt = random() * (kill % 2 === 0 ? handOverMs : badgeMs)
      await work(Math.ceil((codes.length * (kill + 1)) / kills), killAt)
    }
    const asked = await work(codes.length, null)
    return { kills, ...countPapers(path, { asked, jobs: sink.jobs }) }
  } finally {
    await sink.stop()
    await cups.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const killPrintCase: FaultCase = {
  name: 'kill-print',
  about: 'kill -9 of a desk that prints badges through a real print service, half of them in the midst of a hand-over',
  findHindrance: () => (process.platform === 'linux' ? null : 'only Linux has the print service of the tests'),
  async run(share) {
    const report = await killUnderPrinting(triesOf(100, share), Math.random)
    return {
      tries: report.kills,
      acknowledged: report.badges,
      lost: report.lost,
      duplicated: report.doubled,
      wrong: [
        ...(report.open > 0 ? [`${report.open} badges were neither printed nor told of`] : []),
        ...(report.cameOut > 0 ? [`${report.cameOut} badges came out and were asked about`] : []),
      ],
      told: `${report.badges} badges, ${report.asked} of them asked about`,
    }
  },
}

/** Answers the badges of which somebody is asked, which only a desk can tell that was not killed. */
async function printAndKill(args: readonly string[], place: string, killAt: number | null): Promise<string[]> {
  const desk = spawn(process.execPath, [join(import.meta.dirname, 'print-until-killed.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CUPS_SERVER: place },
  })
  const asked: string[] = []
  const lines = createInterface({ input: desk.stdout })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => desk.once('close', (_, signal) => resolve(signal)))
  const reached = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === 'pdf') resolve()
      if (line.startsWith('asks ')) asked.push(line.slice(5))
    })
  })
  if (killAt !== null) {
    await Promise.race([reached, ended])
    await setTimeout(killAt)
    desk.kill('SIGKILL')
  }
  await ended
  if (killAt === null && desk.exitCode !== 0) throw new Error('the desk broke')
  return asked
}

function countPapers(
  path: string,
  { asked, jobs }: { asked: readonly string[]; jobs: readonly Buffer[] },
): Omit<PrintReport, 'kills'> {
  const papers = new Map<string, number>()
  for (const code of readPapers(jobs)) papers.set(code, (papers.get(code) ?? 0) + 1)
  const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { badges, deviceId, listEntries, close } = opened.value
  const papersOf = (participantId: string) => {
    const code = listEntries.find(participantId)?.codes.find(({ standing }) => standing === 'valid')
    return papers.get(code?.text ?? '') ?? 0
  }
  const inStep = (step: 'requested' | 'sent' | 'failed' | 'confirmed') => badges.inStep(deviceId, step)
  const all = (['requested', 'sent', 'failed', 'confirmed'] as const).flatMap(inStep)
  const isAsked = ({ id }: { id: string }) => asked.includes(id)
  const report = {
    badges: all.length,
    lost: inStep('confirmed').filter(({ participantId }) => papersOf(participantId) === 0).length,
    doubled: all.filter(({ participantId }) => papersOf(participantId) > 1).length,
    asked: asked.length,
    cameOut: all.filter((job) => isAsked(job) && papersOf(job.participantId) > 0).length,
    open: all.filter((job) => job.step !== 'confirmed' && !isAsked(job)).length,
  }
  close()
  return report
}
