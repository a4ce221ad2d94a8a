import type { Device } from '../../contract/devices.ts'

const minute = 60_000
/** A laptop is in touch every 15 seconds when it has a network. */
const awayAfter = 5 * minute
const clockOff = 2_000
const dataOld = 2 * minute

export type Worry = { kind: 'away' | 'clock' | 'chains' | 'data' } | { kind: 'unsent' | 'refused'; count: number }

export type DeviceHealth = { state: 'well' | 'waiting' | 'away' | 'never' | 'revoked'; worries: Worry[] }

/** How a laptop is, and what somebody should look at, the most urgent first. */
export function judgeDevice(device: Device, now: number): DeviceHealth {
  const { report, revokedAt, lastContactAt, chains, refusedHere, dataAgeMs } = device
  const unsent = report?.unsent ?? 0
  const worries: Worry[] = []
  if (chains > 1) worries.push({ kind: 'chains' })
  if (refusedHere > 0) worries.push({ kind: 'refused', count: refusedHere })
  if (revokedAt !== null) {
    if (unsent > 0) worries.push({ kind: 'unsent', count: unsent })
    return { state: 'revoked', worries }
  }
  if (report === null) return { state: 'never', worries }
  const isAway = now - lastContactAt > awayAfter
  if (isAway) worries.push({ kind: 'away' })
  if (unsent > 0) worries.push({ kind: 'unsent', count: unsent })
  if (report.clockOffsetMs !== null && Math.abs(report.clockOffsetMs) > clockOff) worries.push({ kind: 'clock' })
  if (dataAgeMs !== null && dataAgeMs > dataOld) worries.push({ kind: 'data' })
  if (isAway) return { state: 'away', worries }
  return { state: worries.length === 0 ? 'well' : 'waiting', worries }
}
