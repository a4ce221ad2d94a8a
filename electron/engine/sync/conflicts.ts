import { findConflict } from '#shared/check-in/find-conflicts.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ConflictEntry } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isEntry, type GapuraRecord } from '#shared/records/record.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { ConflictKey } from '../database/sync-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'

const mostListed = 200

/** Conflicts with both sides of each, open ones first. */
export function listConflicts({ open }: Desk): ConflictEntry[] {
  return open.sync.conflicts(mostListed).flatMap((key) => describe(open, key) ?? [])
}

/**
 * Records what somebody found out about admissions that cannot all be right. Only about what they saw: when one more
 * admission has come since, they are asked to look again.
 */
export function decideConflict({ open, station }: Desk, input: KioskInput<'sync:decide-conflict'>): Result<null> {
  const { participantId, sessionId, admissions, decision, reason } = input
  return open.immediate(() => {
    const conflict = conflictOf(open, { participantId, sessionId })
    const current = conflict?.admissions.map(({ id }) => id) ?? []
    const isAsSeen = current.length === admissions.length && current.every((id) => admissions.includes(id))
    if (!conflict || !isAsSeen) return failed('conflict-changed')
    appendRecord(open, station, {
      sessionId,
      participantId,
      scannedAt: open.clock(),
      payload: { kind: 'conflict-decision', decision, admissions: current, reason },
    })
    return success(null)
  })
}

function conflictOf(open: OpenEvent, { participantId, sessionId }: Pick<ConflictKey, 'participantId' | 'sessionId'>) {
  const session = open.sessions.find(({ id }) => id === sessionId)
  return session ? findConflict(open.recordsOf(participantId), session, open.event.zone) : null
}

function describe(open: OpenEvent, key: ConflictKey): ConflictEntry | null {
  const conflict = conflictOf(open, key)
  if (!conflict) return null
  const { participantId, sessionId } = key
  const person = open.participants.find(participantId)
  const own = new Set(open.sync.ownDevices().map(({ deviceId }) => deviceId))
  return {
    participantId,
    name: person?.name ?? '',
    community: person?.community ?? '',
    sessionId,
    sessionName: open.sessions.find(({ id }) => id === sessionId)?.name ?? '',
    admissions: conflict.admissions.map((record) => ({
      recordId: record.id,
      scannedAt: record.scannedAt,
      ...whereAndWho(open, record),
      isThisLaptop: own.has(record.deviceId),
      via: isEntry(record.payload) ? record.payload.via : '',
    })),
    decision: decisionOf(open, conflict.decision),
  }
}

function decisionOf(open: OpenEvent, record: GapuraRecord | null): ConflictEntry['decision'] {
  if (record?.payload.kind !== 'conflict-decision') return null
  const { decision, reason } = record.payload
  return { decision, reason, at: record.scannedAt, ...whereAndWho(open, record) }
}

function whereAndWho({ device }: OpenEvent, { deskId, officerId }: GapuraRecord) {
  return { deskName: device.nameOf('desks', deskId), officerName: device.nameOf('officers', officerId) }
}
