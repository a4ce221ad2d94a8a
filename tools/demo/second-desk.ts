import { type Laptop, startLaptop } from '../faults/laptop.ts'
import { witaTime } from './the-day.ts'

/** A desk without a window: the same engine on a folder of its own, connected by a code. */
export async function openSecondDesk(dataFolder: string, pairing: { address: string; pairingCode: string }) {
  const laptop = await startLaptop(dataFolder, { isDemoWanted: false })
  const acknowledged: string[] = []
  await laptop.ask('sync:enrol', pairing)
  await untilSent(laptop)
  await laptop.ask('device:set-rehearsal-clock', { at: witaTime(4, 10) })
  return {
    laptop,
    acknowledged,
    async admit(code: string): Promise<string> {
      const answer = await laptop.scan(code)
      if (!answer.ok) throw new Error(answer.failure.code)
      acknowledged.push(answer.value.recordId)
      return answer.value.verdict.kind
    },
    /** Asks headquarters at once, whatever the wait, and waits until all is sent. */
    async syncAll(): Promise<void> {
      await laptop.tryAsk('sync:now', null)
      await untilSent(laptop)
    },
    stop: () => laptop.stop(),
  }
}

export type SecondDesk = Awaited<ReturnType<typeof openSecondDesk>>

async function untilSent(laptop: Laptop): Promise<void> {
  const limit = Date.now() + 30_000
  for (;;) {
    const { state, unsent } = await laptop.ask('sync:status', null)
    if (state === 'connected' && unsent === 0) return
    if (Date.now() > limit) throw new Error(`a desk is ${state} with ${unsent} unsent`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
