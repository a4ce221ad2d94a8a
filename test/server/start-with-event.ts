import { loadEventFile } from '../../server/events/load-event-file.ts'
import { startHeadquarters, type Running, type StartOptions } from '../../server/start-headquarters.ts'
import { drawPairingCode } from '../../server/sync/pairing-codes.ts'
import { SimulatedLaptop } from './simulated-laptop.ts'
import { smallEvent } from './small-event.ts'

export type WithEvent = {
  headquarters: Running
  eventId: string
  /** A pairing text, as the QR in the dashboard holds it. */
  pair: (eventId?: string) => Promise<string>
  enrolled: (eventId?: string) => Promise<SimulatedLaptop>
}

/** A headquarters with one small event on it, and laptops for the asking. */
export async function startWithEvent(
  databaseUrl: string,
  { people = 20, ...options }: Partial<StartOptions> & { people?: number } = {},
): Promise<WithEvent> {
  const headquarters = await startHeadquarters({ databaseUrl, logLevel: 'silent', ...options })
  const { event, ...rest } = smallEvent({ people })
  await loadEventFile(headquarters.deps, { event, ...rest })
  const pair = async (eventId = event.id) =>
    (await drawPairingCode(headquarters.deps, { eventId, deskName: 'Meja 1', createdBy: 'test' })).qrText
  return {
    headquarters,
    eventId: event.id,
    pair,
    enrolled: async (eventId) => {
      const laptop = new SimulatedLaptop(headquarters.address)
      await laptop.enrol(await pair(eventId))
      return laptop
    },
  }
}
