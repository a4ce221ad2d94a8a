import type { DeviceReport } from '#shared/sync/protocol.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { countUnsent } from './unsent-of.ts'

/** What this laptop says of itself: for the health board at headquarters. */
export function deviceReport(
  open: OpenEvent,
  { appVersion, deskName, officerName }: Pick<DeviceReport, 'appVersion' | 'deskName' | 'officerName'>,
): DeviceReport {
  const clockOffset = open.device.readValue('clockOffsetMs')
  return {
    appVersion,
    unsent: countUnsent(open),
    refused: open.sync.refusedCount(),
    clockOffsetMs: clockOffset === null ? null : Number(clockOffset),
    cursor: Number(open.device.readValue('syncCursor') ?? 0),
    deskName,
    officerName,
    printer: null,
  }
}
