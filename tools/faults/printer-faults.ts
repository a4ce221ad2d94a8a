import { setTimeout } from 'node:timers/promises'
import { type FaultCase, newOutcome } from './fault-case.ts'
import { openPrinterWorld, type PrinterWorld } from './printer-world.ts'

/** Makes one fault of a printer, and fails where the badges do not come through it. */
type PrinterFault = (world: PrinterWorld) => Promise<void>

const troubleIs =
  (trouble: string) =>
  (queue: { trouble: string | null }): boolean =>
    queue.trouble === trouble

/** What printers do, each made for real; whatever happens, scans go on meanwhile. */
export const printerFaults = {
  async 'takes long for each badge'({ sink, scanNext, until, untilAllCameOut }) {
    await sink.become('slow')
    for (let guests = 0; guests < 3; guests += 1) await scanNext()
    await until('one in print', ({ counts }) => counts.printing === 1)
    await scanNext()
    await untilAllCameOut()
  },

  async 'is jammed, and is freed again'({ cups, sink, scanNext, until, untilAllCameOut }) {
    await scanNext()
    await untilAllCameOut()
    await sink.become('gone')
    await cups.setReasons('BADGE', 'media-jam-error')
    for (let guests = 0; guests < 3; guests += 1) await scanNext()
    await until('the jam is told', troubleIs('paper-jam'))
    await scanNext()
    await sink.become('takes')
    await cups.setReasons('BADGE', 'none')
    await untilAllCameOut()
  },

  async 'has its job thrown away'({ cups, sink, laptop, scanNext, until }) {
    await sink.become('gone')
    await scanNext()
    await until('at the printer', ({ counts }) => counts.printing === 1)
    await setTimeout(500)
    await cups.forgetAll('BADGE')
    await sink.become('takes')
    const { attention } = await until('somebody is told', ({ counts }) => counts.attention === 1)
    await scanNext()
    await until('the next one goes on', ({ counts }) => counts.printed === 1)
    const before = sink.jobs.length
    await laptop.ask('badges:retry', { jobId: attention[0]?.jobId ?? '' })
    await until('both', ({ counts }) => counts.printed === 2)
    if (before !== 1 || sink.jobs.length !== 2) throw new Error('it was printed without a word')
  },

  async 'has its print service restarted with a job in it'({ cups, sink, scanNext, until, untilAllCameOut }) {
    await sink.become('gone')
    await scanNext()
    await until('at the printer', ({ counts }) => counts.printing === 1)
    await setTimeout(500)
    await cups.kill('SIGTERM')
    await scanNext()
    await until('that is told', troubleIs('spooler-down'))
    await cups.start()
    await sink.become('takes')
    await untilAllCameOut()
  },

  /** CUPS writes its jobs down only every half a minute: what it has not written nobody can know of. */
  async 'has its print service killed with a job in it'({ cups, sink, laptop, scanNext, until }) {
    await cups.kill('SIGTERM')
    await cups.start()
    await sink.become('gone')
    await scanNext()
    await until('at the printer', ({ counts }) => counts.printing === 1)
    await setTimeout(500)
    await cups.kill()
    await cups.start()
    await sink.become('takes')
    const { attention } = await until('somebody is asked', ({ counts }) => counts.attention === 1)
    if (attention[0]?.state !== 'unsure') throw new Error(`it is told as ${attention[0]?.state}`)
    await scanNext()
    await until('the next one goes on', ({ counts }) => counts.printed === 1)
    await laptop.ask('badges:settle', { jobId: attention[0].jobId, isPrinted: false })
    await until('both', ({ counts }) => counts.printed === 2)
  },

  async 'is called another name'({ cups, sink, laptop, scanNext, until, untilAllCameOut }) {
    await cups.stopPrinter('BADGE')
    await scanNext()
    await until('it is stopped', troubleIs('printer-stopped'))
    await cups.removePrinter('BADGE')
    await cups.addPrinter('BADGE_2', sink.port)
    await until('it is missing', troubleIs('printer-missing'))
    await laptop.ask('badges:move', { way: { kind: 'system', queue: 'BADGE_2' } })
    await untilAllCameOut()
  },

  async 'is taken away while it prints'({ cups, sink, laptop, scanNext, until }) {
    await sink.become('slow')
    await scanNext()
    await until('at the printer', ({ counts }) => counts.printing === 1)
    await setTimeout(500)
    await cups.removePrinter('BADGE')
    await scanNext()
    // It may have come out or not: that is for a person to say. The next one waits.
    const { attention } = await until('it is told', ({ counts, trouble }) => counts.attention === 1 && trouble !== null)
    if (attention[0]?.failure !== 'print-canceled') throw new Error(`it is told as ${attention[0]?.failure}`)
    await sink.become('takes')
    await cups.addPrinter('BADGE', sink.port)
    await until('the next one', ({ counts }) => counts.printed === 1)
    await laptop.ask('badges:cancel', { jobId: attention[0].jobId })
  },
} satisfies Record<string, PrinterFault>

/** Milliseconds a label of the slowest printers takes. */
const aSlowLabel = 10_000

export const printerFaultsCase: FaultCase = {
  name: 'printer',
  about: `a printer that ${Object.keys(printerFaults).join('; ')}`,
  findHindrance: () => (process.platform === 'linux' ? null : 'only Linux has the print service of the tests'),
  async run(share) {
    const faults = Object.entries(printerFaults)
    const outcome = newOutcome(faults.length)
    for (const [name, makeFault] of faults) {
      const world = await openPrinterWorld({ slowMs: Math.max(1_000, aSlowLabel * share) })
      try {
        await makeFault(world)
        outcome.acknowledged += world.scanned.length
      } catch (error) {
        outcome.wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      } finally {
        await world.stop()
      }
    }
    return outcome
  },
}
