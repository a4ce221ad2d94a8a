import { beforeEach, expect, it } from 'vitest'
import { testLaptop, type TestEngine } from '../start-test-engine.ts'
import { plainStudio } from '../../../../tools/printing/plain-studio.ts'
import { type PrinterSink, startPrinterSink } from '../../../../tools/printing/printer-sink.ts'

let sink: PrinterSink
let engine: TestEngine
/** Label printers are spoken to directly: a batch needs no print service. */
beforeEach(async () => {
  sink = await startPrinterSink()
  const laptop = testLaptop()
  engine = await laptop.start({ isDemoWanted: true, studio: plainStudio() })
  await sink.become('gone')
  const way = { kind: 'zpl', host: '127.0.0.1', port: sink.port, dpi: 203 } as const
  await engine.ask('device:change-settings', { badges: { way, isAutomatic: false } })
  return async () => {
    await engine.stop()
    await sink.stop()
    laptop[Symbol.dispose]()
  }
})

const queue = () => engine.ask('badges:queue', null)
const batch = async () => (await queue()).batches[0]!

async function printBlogger(): Promise<void> {
  const selection = {
    community: 'Blogger',
    group: null,
    role: null,
    order: 'name',
    skipsPrinted: false,
    from: 1,
  } as const
  await engine.ask('badges:print-selection', { ...selection, target: { kind: 'queue' } })
}

async function printGuest(): Promise<string> {
  const people = await engine.ask('participants:page', {
    sessionId: 'reg',
    query: '',
    role: null,
    community: 'GenRe',
    group: null,
    state: null,
    offset: 0,
    limit: 1,
  })
  const participantId = people.rows[0]?.participantId ?? ''
  return (await engine.ask('badges:print-person', { participantId, reprint: null })).jobId
}

it('lets a guest at the desk go before what is left of a batch', async () => {
  await printBlogger()
  const guest = await printGuest()
  const { waiting } = await queue()
  expect(waiting[0]?.jobId).toBe(guest)
  expect(waiting.slice(1).map(({ place }) => place)).toEqual(waiting.slice(1).map((_, index) => index + 1))
})

it('cancels only what the batch still has waiting', async () => {
  await printBlogger()
  const guest = await printGuest()
  const { id, total } = await batch()
  expect(await engine.ask('badges:cancel-waiting', { batch: id })).toEqual({ dropped: total })
  expect((await queue()).waiting.map(({ jobId }) => jobId)).toEqual([guest])
  expect(await batch()).toMatchObject({ dropped: total, waiting: 0, isFinished: true })
  expect(await engine.ask('badges:cancel-waiting', { batch: null })).toEqual({ dropped: 1 })
})

it('prints nothing of a paused batch, and goes on with it', async () => {
  await printBlogger()
  const { id, total } = await batch()
  await engine.ask('badges:pause-batch', { batch: id, isPaused: true })
  await printGuest()
  await sink.become('takes')
  await engine.ask('badges:move', { way: (await queue()).way! })
  await expect.poll(async () => (await queue()).counts.printed).toBe(1)
  expect(await batch()).toMatchObject({ isPaused: true, printed: 0, waiting: total })
  await engine.ask('badges:pause-batch', { batch: id, isPaused: false })
  await expect.poll(async () => (await batch()).printed, { timeout: 15_000 }).toBe(total)
})

it('prints again from the number at which the paper jammed, in order, and counts nobody twice', async () => {
  await sink.become('takes')
  await printBlogger()
  const { id, total } = await batch()
  await expect.poll(async () => (await batch()).printed, { timeout: 15_000 }).toBe(total)
  await sink.become('gone')
  expect(await engine.ask('badges:go-on-from', { batch: id, place: total - 1 })).toEqual({ again: 2 })
  const { waiting, counts } = await queue()
  expect(waiting.map(({ place, copy, reprint }) => ({ place, copy, reprint }))).toEqual(
    [total - 1, total].map((place) => ({ place, copy: 2, reprint: 'misprinted' })),
  )
  expect(counts.reprints).toBe(2)
  expect(await batch()).toMatchObject({ total, printed: total - 2, next: total - 1, isFinished: false })
})
