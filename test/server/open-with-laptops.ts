import { demo, openWithDemo, type Browser, type OpenHeadquarters } from './open-headquarters.ts'
import { SimulatedLaptop, type Happened } from './simulated-laptop.ts'

export type WithLaptops = OpenHeadquarters & {
  address: string
  coordinator: Browser
  /** A laptop that was enrolled by the dashboard's pairing code. */
  laptop: (deskName?: string) => Promise<SimulatedLaptop>
}

/** Registration of the example event had just begun. */
export const doorsOpenAt = Date.UTC(2019, 5, 23, 20, 0)

/** Headquarters with the example event, on a real socket, for laptops and streams. */
export async function openWithLaptops(databaseUrl: string): Promise<WithLaptops> {
  const headquarters = await openWithDemo(databaseUrl)
  const address = await headquarters.app.listen({ host: '127.0.0.1', port: 0 })
  const coordinator = await headquarters.signedIn('coordinator')
  return {
    ...headquarters,
    address,
    coordinator,
    laptop: async (deskName = 'Meja 1') => {
      const { qrText } = await coordinator.ask<{ qrText: string }>(`POST /events/${demo.event.id}/pairing-codes`, {
        deskName,
      })
      const laptop = new SimulatedLaptop(address)
      await laptop.enrol(qrText)
      return laptop
    },
  }
}

/** An admission at the desk, some minutes after the doors opened. */
export function admissionOf(participantId: string, minutes: number): Happened {
  return { sessionId: 'reg', participantId, scannedAt: doorsOpenAt + minutes * 60_000 }
}
