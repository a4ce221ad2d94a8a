import { alertsOf } from '#shared/alerts/alert.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { RecentScan } from '#shared/contract/outputs.ts'
import { undoneBy } from '#shared/records/in-order.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** This laptop's last scans of one session, newest first: every attempt, with what became of it. */
export function recentScans(open: OpenEvent, { sessionId, limit }: KioskInput<'check-in:recent'>): RecentScan[] {
  const newest = open.records.newestOfDevice(open.deviceId, limit * 4)
  const undone = undoneBy(newest)
  return newest
    .flatMap(({ id, sessionId: at, participantId, scannedAt, payload }) => {
      const scan = at === sessionId ? outcomeOf(payload) : null
      if (!scan) return []
      const person = participantId === null ? null : open.participants.find(participantId)
      const hasAlert = person !== null && alertsOf(open.deskSetup.alerts, person).length > 0
      const name = person?.name ?? null
      return [{ recordId: id, scannedAt, ...scan, participantId, name, isUndone: undone.has(id), hasAlert }]
    })
    .slice(0, limit)
}

/** People who came in for the first time, minute by minute, up to now on the event's clock. */
export function arrivals(open: OpenEvent, { sessionId, minutes }: KioskInput<'check-in:arrivals'>) {
  return open.attendance.entriesPerMinute(sessionId, open.clock() - minutes * 60_000)
}

function outcomeOf(payload: RecordPayload): Pick<RecentScan, 'via' | 'outcome' | 'reason'> | null {
  switch (payload.kind) {
    case 'admission':
      return { via: payload.via, outcome: 'admitted', reason: null }
    case 'exit':
      return { via: payload.via, outcome: 'exit', reason: null }
    case 'refusal':
      return {
        via: payload.via,
        outcome: payload.reason === 'already-in' || payload.reason === 'needs' ? payload.reason : 'refused',
        reason: payload.reason,
      }
    case 'override':
      return { via: payload.via, outcome: 'override', reason: null }
    default:
      return null
  }
}
