import type { RefusedEntry } from '#shared/contract/outputs.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** The tray: what headquarters did not store, with its reason. The records themselves stay where they are. */
export function listRefused(open: OpenEvent): RefusedEntry[] {
  return open.sync.refused().flatMap(({ recordId, code, refusedAt }) => {
    const record = open.records.find(recordId)
    if (!record) return []
    const { deviceSequence, participantId, sessionId, scannedAt, payload } = record
    return [
      {
        recordId,
        deviceSequence,
        kind: payload.kind,
        name: participantId === null ? '' : (open.participants.find(participantId)?.name ?? ''),
        sessionName: open.sessions.find(({ id }) => id === sessionId)?.name ?? '',
        scannedAt,
        code,
        refusedAt,
      },
    ]
  })
}
