import type { ErasureListed } from '#shared/reports/deletion-paper.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** Every erasure of the event as far as this file knows, the oldest first. */
export function collectErasures(open: OpenEvent): ErasureListed[] {
  return open.erasures.erasures().flatMap((recordId) => {
    const record = open.records.find(recordId)
    if (record?.payload.kind !== 'erasure') return []
    const { officerId, deskId, scannedAt, payload } = record
    const by = [open.device.nameOf('officers', officerId), open.device.nameOf('desks', deskId)]
    return [
      {
        recordId,
        at: scannedAt,
        because: payload.because,
        by: by.filter(Boolean).join(', '),
        emptied: open.erasures.redactedKinds(recordId),
      },
    ]
  })
}
