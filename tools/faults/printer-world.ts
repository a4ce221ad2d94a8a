import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { BadgeQueue } from '#shared/contract/badges.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import { plainDesign, plainStudio } from '../printing/plain-studio.ts'
import { startPrinterSink } from '../printing/printer-sink.ts'
import { readPapers } from '../printing/read-papers.ts'
import { startCups } from '../printing/start-cups.ts'
import { startLaptop } from './laptop.ts'

export type PrinterWorld = Awaited<ReturnType<typeof openPrinterWorld>>
export type PrinterWorldOptions = { slowMs: number; way?: PrintWay; studio?: Studio; dataFolder?: string }

/** A scan that is on disk later than that has waited for something, milliseconds. */
const longestScan = 1_000
const longestWait = 60_000

/** A desk that prints a badge for everybody who comes, through a real print service to a printer that can be ill. */
export async function openPrinterWorld(options: PrinterWorldOptions) {
  const { slowMs, way = { kind: 'system', queue: 'BADGE' }, studio = plainStudio() } = options
  const data = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'gapura-printer-'))
  const systemsServer = process.env['CUPS_SERVER']
  const cups = await startCups()
  const sink = await startPrinterSink({ slowMs })
  await cups.addPrinter('BADGE', sink.port, { isWaitedFor: true })
  process.env['CUPS_SERVER'] = cups.place
  const laptop = await startLaptop(data, { studio })
  await laptop.ask('badges:save-design', { ...plainDesign, roles: null })
  await laptop.ask('device:change-settings', { badges: { way, isAutomatic: true } })
  // The laptop has to have heard of it before the first guest comes.
  await setTimeout(100)
  const codes = await codesOf(laptop)
  const scanned: string[] = []

  const queue = () => laptop.ask('badges:queue', null)
  async function until(what: string, isSo: (queue: BadgeQueue) => boolean): Promise<BadgeQueue> {
    const limit = Date.now() + longestWait + slowMs * 4
    for (;;) {
      const now = await queue()
      if (isSo(now)) return now
      if (Date.now() > limit) throw new Error(`it did not come to that: ${what}; ${JSON.stringify(now.counts)}`)
      await setTimeout(50)
    }
  }

  /** Lets the next guest in; fails when that had to wait for the printer. */
  async function scanNext(): Promise<void> {
    const code = codes.shift() ?? ''
    const startedAt = performance.now()
    const answer = await laptop.scan(code)
    if (!answer.ok) throw new Error(`a scan was refused: ${answer.failure.code}`)
    // Some of the example's people are not let in.
    if (answer.value.verdict.kind !== 'admitted') return scanNext()
    const took = performance.now() - startedAt
    if (took > longestScan) throw new Error(`a scan waited ${Math.round(took)} ms for the printer`)
    scanned.push(code)
  }

  return {
    cups,
    sink,
    laptop,
    queue,
    until,
    scanned,
    scanNext,
    /** Fails unless everybody who was let in has one badge, in the order in which they came. */
    async untilAllCameOut(): Promise<void> {
      await until('all printed', ({ counts }) => counts.printed === scanned.length)
      const papers = readPapers(sink.jobs)
      if (papers.join() !== scanned.join()) throw new Error(`${papers.join()} came out instead of ${scanned.join()}`)
    },
    async stop(): Promise<void> {
      await laptop.stop()
      await sink.stop()
      await cups.stop()
      if (systemsServer === undefined) delete process.env['CUPS_SERVER']
      else process.env['CUPS_SERVER'] = systemsServer
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function codesOf(laptop: Awaited<ReturnType<typeof startLaptop>>): Promise<string[]> {
  const { rows } = await laptop.ask('participants:page', {
    sessionId: 'reg',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: 'not-in',
    offset: 0,
    limit: 30,
  })
  const codes: string[] = []
  for (const { participantId } of rows) {
    const { person } = await laptop.ask('participants:history', { participantId })
    codes.push(...person.codes.slice(0, 1))
  }
  return codes
}
