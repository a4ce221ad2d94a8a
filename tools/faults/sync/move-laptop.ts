import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'
import type { SyncLaptop } from './sync-laptop.ts'

/** Has a laptop know headquarters by another address: what it meets when a name, a port or a certificate changes there. */
export async function moveLaptop(laptop: SyncLaptop, address: string): Promise<void> {
  await laptop.stop()
  const opened = openEventFile(laptop.path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { sync, deviceId, close } = opened.value
  const identity = sync.ownDevices().find((device) => device.deviceId === deviceId)?.identity
  if (!identity) throw new Error('the laptop is not known at headquarters')
  sync.identify(deviceId, { ...identity, address })
  close()
  await laptop.start()
}
