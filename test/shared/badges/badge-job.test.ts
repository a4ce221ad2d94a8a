import { describe, expect, it } from 'vitest'
import { isWaiting, projectBadges } from '#shared/badges/badge-job.ts'
import type { BadgePayload } from '#shared/badges/badge-payload.ts'
import { type GapuraRecord, noHash } from '#shared/records/record.ts'

let made = 0

function recordOf(change: Partial<BadgePayload>, more: Partial<GapuraRecord> = {}): GapuraRecord {
  made += 1
  return {
    id: `0190a000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    deviceId: 'one',
    deviceSequence: made,
    previousHash: noHash,
    hash: noHash,
    eventId: 'event',
    sessionId: null,
    participantId: 'siti',
    officerId: '',
    deskId: 'desk',
    scannedAt: 1_000 + made,
    clockOffsetMs: null,
    payload: {
      kind: 'badge',
      job: null,
      step: 'requested',
      design: 'plain',
      copy: 1,
      reprint: null,
      printer: '',
      failure: null,
      ...change,
    },
    ...more,
  }
}

describe('a badge, by its records', () => {
  it('is what its last step says, with the print id of its last hand-over', () => {
    const requested = recordOf({})
    const sent = recordOf({ job: requested.id, step: 'sent', printer: 'BADGE' })
    const failed = recordOf({ job: requested.id, step: 'failed', failure: 'print-aborted' })
    const again = recordOf({ job: requested.id, step: 'sent', printer: 'Meja_2' })
    const [job] = projectBadges([requested, sent, failed, again])
    expect(job).toMatchObject({ id: requested.id, step: 'sent', printId: again.id, printer: 'Meja_2', failure: null })
  })

  it('stays printed whatever is said of it afterwards', () => {
    const requested = recordOf({})
    const printed = recordOf({ job: requested.id, step: 'confirmed' })
    const late = recordOf({ job: requested.id, step: 'failed', failure: 'print-canceled' })
    expect(projectBadges([requested, printed, late])[0]).toMatchObject({ step: 'confirmed', failure: null })
  })

  it('goes by the numbers of its laptop, not by a clock that was set back', () => {
    const requested = recordOf({}, { scannedAt: 5_000 })
    const sent = recordOf({ job: requested.id, step: 'sent' }, { scannedAt: 4_000 })
    expect(projectBadges([sent, requested])[0]).toMatchObject({ step: 'sent' })
  })

  it('waits for its printer, but not after something that only a person can judge', () => {
    expect(isWaiting({ step: 'requested', failure: null })).toBe(true)
    expect(isWaiting({ step: 'failed', failure: 'paper-out' })).toBe(true)
    expect(isWaiting({ step: 'failed', failure: 'print-aborted' })).toBe(false)
    expect(isWaiting({ step: 'sent', failure: null })).toBe(false)
  })

  it('is nothing without a request: a step of an unknown badge is left out', () => {
    expect(projectBadges([recordOf({ job: recordOf({}).id, step: 'sent' })])).toEqual([])
  })
})
