import { setTimeout } from 'node:timers/promises'
import { type FaultCase, newOutcome } from '../fault-case.ts'
import { startLiarServer } from '../liar-server.ts'
import { proveWorld } from './prove-world.ts'
import { openSyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'
import { wrongAnswers } from './wrong-answers.ts'

const scansATry = 8
/** Milliseconds in which it is counted how often the laptop asks again. */
const watchedMs = 800
/** The back-off of these cases is a twentieth of the usual: 25 to 50 ms, then twice as much each time. */
const mostAsked = 9
const mostMegabytesMore = 150

/** Somebody else answers in headquarters' place; then it is itself again. */
export const wrongAnswerCases: readonly FaultCase[] = wrongAnswers.map(({ name, about, lie, says }) => ({
  name: `answer-${name}`,
  about: `an answer that is wrong: ${about}`,
  findHindrance: () => null,
  async run() {
    const outcome = newOutcome(1)
    const world = await openSyncWorld({ people: scansATry })
    const liar = await startLiarServer(lie)
    try {
      const laptop = await world.connectLaptop()
      const memoryBefore = process.memoryUsage().rss
      laptop.reasons.clear()
      laptop.proxy.set({ kind: 'divert', port: Number(new URL(liar.address).port) })
      for (let scan = 1; scan <= scansATry; scan += 1) await laptop.scan(scan)
      if (!(await becomes(() => laptop.reasons.has(says), 10_000)))
        outcome.wrong.push(`not told as ${says} but ${[...laptop.reasons].join(', ')}`)
      const before = liar.asked()
      await setTimeout(watchedMs)
      const asked = liar.asked() - before
      if (asked > mostAsked) outcome.wrong.push(`asked ${asked} times more in ${watchedMs} ms`)
      const { unsent, refused, state } = await laptop.status()
      if (unsent !== scansATry) outcome.wrong.push(`${unsent} records are unsent by its word`)
      if (refused > 0) outcome.wrong.push('records were put into the tray by its word')
      if (state === 'connected') outcome.wrong.push('it was taken for headquarters')
      const more = (process.memoryUsage().rss - memoryBefore) / 1024 ** 2
      if (more > mostMegabytesMore) outcome.wrong.push(`it took ${Math.round(more)} MB of memory`)
      laptop.proxy.set({ kind: 'none' })
      // What only a person can mend is tried again when a person says so.
      await laptop.engine().tryAsk('sync:now', null)
      await proveWorld(world, outcome)
      return { ...outcome, told: `${[...laptop.reasons].join(', ')}, asked ${asked} times in ${watchedMs} ms` }
    } finally {
      await world.close()
      await liar.close()
    }
  },
}))
