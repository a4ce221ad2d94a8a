import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Officer, SealedPin } from '#shared/officers/officer.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'

type Fresh = Omit<KioskInput<'officers:add'>, 'pin' | 'approval'>
type Change = Omit<KioskInput<'officers:change'>['change'], 'pin'>

/** Whether anybody can approve: as long as nobody can, whoever stands there adds the first supervisor. */
export function hasSupervisor(officers: readonly Officer[]): boolean {
  return officers.some(({ role, isActive }) => role === 'supervisor' && isActive)
}

/** Adds an officer. `approver` is a supervisor who has proved it, or null while there is none. */
export function addOfficer(desk: Desk, fresh: Fresh & { pin: SealedPin }, approver: Officer | null): Result<Officer> {
  const { open } = desk
  if (hasSupervisor(open.officers()) && approver === null) return failed('officer-approval-missing')
  if (approver === null && fresh.role !== 'supervisor') return failed('officer-first-supervisor')
  const officer: Officer = { id: open.newId(), ...fresh, isActive: true }
  record(desk, officer, approver ?? officer)
  return success(officer)
}

/** Changes an officer: the name, the role, a new PIN, or whether they work here. One supervisor stays. */
export function changeOfficer(
  desk: Desk,
  { officerId, change }: { officerId: string; change: Change & { pin?: SealedPin } },
  approver: Officer,
): Result<Officer> {
  const before = desk.open.officers().find(({ id }) => id === officerId)
  if (!before) return failed('officer-unknown')
  const officer: Officer = {
    id: officerId,
    name: change.name ?? before.name,
    role: change.role ?? before.role,
    pin: change.pin ?? before.pin,
    isActive: change.isActive ?? before.isActive,
  }
  const after = desk.open.officers().map((one) => (one.id === officerId ? officer : one))
  if (!hasSupervisor(after)) return failed('officer-last-supervisor')
  record(desk, officer, approver)
  return success(officer)
}

function record({ open, station }: Desk, officer: Officer, by: Officer): void {
  open.immediate(() => {
    open.device.putNames('officers', { [by.id]: by.name, [officer.id]: officer.name })
    appendRecord(
      open,
      { ...station, officerId: by.id },
      { sessionId: null, participantId: null, scannedAt: open.clock(), payload: { kind: 'officer', officer } },
    )
  })
  open.noteChange({ pulledRecords: 0 })
}
