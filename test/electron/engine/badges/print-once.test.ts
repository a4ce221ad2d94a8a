import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { noteStep } from '#engine/badges/note-step.ts'
import { spoolerPlace } from '#engine/badges/ipp/ask-spooler.ts'
import { openSpooler, type Spooler } from '#engine/badges/spooler.ts'
import { requestBadge } from '#engine/badges/request-badge.ts'
import type { PrintWay } from '#shared/badges/print-way.ts'
import { type Cups, startCups } from '../../../../tools/printing/start-cups.ts'
import { type PrinterSink, startPrinterSink } from '../../../../tools/printing/printer-sink.ts'
import { openTestEvent, personFor } from '../open-test-event.ts'
import { lpStudio, plainDesign, printRunAt } from './badge-world.ts'

let cups: Cups
let sink: PrinterSink
let chief: Awaited<ReturnType<typeof openTestEvent>>
let studio: ReturnType<typeof lpStudio>
let way: PrintWay
let spooler: Spooler
const paper = { width: 54_000, height: 86_000 }

beforeAll(async () => {
  cups = await startCups()
  spooler = openSpooler(spoolerPlace({ CUPS_SERVER: cups.place }))
})
afterAll(() => cups.stop())

beforeEach(async () => {
  sink = await startPrinterSink()
  await cups.addPrinter('BADGE', sink.port)
  chief = await openTestEvent({ people: [personFor(), personFor({ id: 'budi', name: 'Budi', codes: [] })] })
  chief.open.deskSetup.badges = [plainDesign]
  studio = lpStudio(cups.place)
  way = { kind: 'system', queue: 'BADGE' }
})
afterEach(async () => {
  await cups.removePrinter('BADGE')
  await sink.stop()
  chief[Symbol.dispose]()
  studio[Symbol.dispose]()
})

const printRun = () =>
  printRunAt(chief.desk, { studio: studio.studio, place: cups.place, way: () => way, papersFolder: chief.folder })

function request(participantId = 'siti', reprint: 'lost' | null = null): string {
  const requested = requestBadge(chief.desk, { participantId, reprint })
  if (!requested.ok) throw new Error(requested.failure.code)
  return requested.value.id
}
const stepOf = (id: string) => chief.open.badges.find(id)?.step

it('is written down as sent before it is handed over, and as printed when the spooler says so', async () => {
  const id = request()
  const { until } = printRun()
  await until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
  const steps = chief.open.records.ofParticipant('siti').map(({ payload }) => payload.kind === 'badge' && payload.step)
  expect(steps).toEqual(['requested', 'sent', 'confirmed'])
})

it('follows a badge that was handed over before a crash, and does not print it again', async () => {
  const id = request()
  const before = printRun()
  await cups.stopPrinter('BADGE')
  // Handed over in front of the printer that has just stopped: then everything ends.
  await before.printRun.step()
  const job = chief.open.badges.find(id)
  if (stepOf(id) === 'requested' && job) {
    const sent = noteStep(chief.desk, job, { step: 'sent', printer: 'BADGE' })
    await studio.studio({ do: 'print', queue: 'BADGE', title: sent.id, paper: { width: 54_000, height: 86_000 } })
  }
  const after = printRun()
  await after.printRun.step()
  expect(stepOf(id)).toBe('sent')
  await cups.resumePrinter('BADGE')
  await after.until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('prints a badge by itself whose hand-over was cut off before its document went', async () => {
  const id = request()
  const printId = chief.open.newId()
  await spooler.open('BADGE', { title: printId, media: paper })
  const job = chief.open.badges.find(id)
  if (job) noteStep(chief.desk, job, { id: printId, step: 'sent', printer: 'BADGE' })
  const { printRun: after, until } = printRun()
  await until(() => stepOf(id) === 'confirmed')
  expect(after.isUnsure(id)).toBe(false)
  expect(sink.jobs).toHaveLength(1)
})

it('prints a badge past a job that was opened and never written down', async () => {
  await spooler.open('BADGE', { title: chief.open.newId(), media: paper })
  const id = request()
  await printRun().until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('knows a badge that came out between a crash and the next start', async () => {
  const id = request()
  const printId = chief.open.newId()
  const opened = await spooler.open('BADGE', { title: printId, media: paper })
  const job = chief.open.badges.find(id)
  if (job) noteStep(chief.desk, job, { id: printId, step: 'sent', printer: 'BADGE' })
  const pdf = await studio.studio({ do: 'pdf', paper })
  if (opened.kind === 'opened' && pdf.ok) await spooler.giveDocument(opened.number, pdf.value)
  // Nobody has asked for the job while it was printed, so the spooler has put it away.
  await expect.poll(() => cups.completedJobs(), { timeout: 5_000 }).toContainEqual(expect.stringContaining('BADGE'))
  await printRun().until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('asks a person about a badge that the spooler has forgotten, and goes on with the others', async () => {
  const id = request()
  const job = chief.open.badges.find(id)
  if (job) noteStep(chief.desk, job, { step: 'sent', printer: 'BADGE' })
  const next = request('budi')
  const { printRun: after, until } = printRun()
  await until(() => stepOf(next) === 'confirmed')
  expect(after.isUnsure(id)).toBe(true)
  expect(stepOf(id)).toBe('sent')
  expect(sink.jobs).toHaveLength(1)
})

it('waits in front of a stopped printer with its reason, and goes on when it is resumed', async () => {
  await cups.stopPrinter('BADGE')
  const id = request()
  const { printRun: waiting, until } = printRun()
  await waiting.step()
  expect(waiting.trouble()).toBe('printer-stopped')
  expect(stepOf(id)).toBe('requested')
  await cups.resumePrinter('BADGE')
  await until(() => stepOf(id) === 'confirmed')
  expect(waiting.trouble()).toBeNull()
  expect(sink.jobs).toHaveLength(1)
})

it('waits while a printer takes no jobs, is removed, or has no paper', async () => {
  const id = request()
  const { printRun: waiting, until } = printRun()
  await cups.rejectJobs('BADGE')
  await waiting.step()
  expect(waiting.trouble()).toBe('printer-refused')
  await cups.acceptJobs('BADGE')
  await cups.setReasons('BADGE', 'media-empty-error')
  await waiting.step()
  expect(waiting.trouble()).toBe('paper-out')
  await cups.removePrinter('BADGE')
  await waiting.step()
  expect(waiting.trouble()).toBe('printer-missing')
  expect(stepOf(id)).toBe('requested')
  await cups.addPrinter('BADGE', sink.port)
  await until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('waits for a print service that was killed, and loses nothing', async () => {
  const id = request()
  const { printRun: waiting, until } = printRun()
  await cups.kill()
  await waiting.step()
  expect(waiting.trouble()).toBe('spooler-down')
  await cups.start()
  await cups.addPrinter('BADGE', sink.port)
  await until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('leaves a badge to a person whose printer was taken away with the badge in it', async () => {
  await sink.become('gone')
  const id = request()
  const { printRun: printing, until } = printRun()
  await until(() => printing.inFlight() === id)
  await cups.removePrinter('BADGE')
  await until(() => printing.inFlight() === null)
  await sink.become('takes')
  await cups.addPrinter('BADGE', sink.port)
  await printing.step()
  expect([stepOf(id), chief.open.badges.find(id)?.failure]).toEqual(['failed', 'print-canceled'])
  expect(sink.jobs).toHaveLength(0)
})

it('calls a badge back that nobody took for five minutes, and leaves it to a person', async () => {
  await sink.become('gone')
  const id = request()
  const { pass, until, printRun: printing } = printRun()
  await until(() => printing.inFlight() === id)
  pass(5 * 60_000 + 1)
  await until(() => stepOf(id) === 'failed')
  expect(chief.open.badges.find(id)?.failure).toBe('not-taken-in-time')
  await sink.become('takes')
  await printing.step()
  expect(sink.jobs).toHaveLength(0)
  printing.tryAgain(id)
  await until(() => stepOf(id) === 'confirmed')
  expect(sink.jobs).toHaveLength(1)
})

it('tells of a job that was cancelled at the printer', async () => {
  await sink.become('gone')
  const id = request()
  const { until, printRun: printing } = printRun()
  await until(() => printing.inFlight() === id)
  await cups.cancelAll('BADGE')
  await until(() => stepOf(id) === 'failed')
  expect(chief.open.badges.find(id)?.failure).toBe('print-canceled')
})

it('prints in the order in which badges were asked for, one at a time', async () => {
  const first = request()
  const second = request('budi')
  const third = request('siti', 'lost')
  const { until } = printRun()
  await until(() => stepOf(third) === 'confirmed')
  const sent = [first, second, third].map((id) => chief.open.badges.find(id)?.printId ?? '')
  expect(sent.toSorted()).toEqual(sent)
  expect(chief.open.badges.find(third)?.copy).toBe(2)
  expect(chief.open.badges.countReprints()).toBe(1)
})
