import type { KioskChannel } from '#shared/contract/inputs.ts'
import type { Duty } from '#shared/contract/officers.ts'
import { failed, type Result } from '#shared/failures/failure-code.ts'

/** What shows nothing about people and changes nothing that is theirs. */
const always: readonly KioskChannel[] = [
  'app:state',
  'app:status',
  'sessions:list',
  'officers:list',
  'sync:status',
  'sync:now',
]
/** Taken while nobody watches over the desk only where the settings allow it. */
const scanning = new Set<KioskChannel>(['check-in:scan', 'check-in:admit-person', 'check-in:provide'])
/** What whoever stands in front of a covered desk may do. Everything that is not named here waits for an officer. */
const whileCovered = new Set<KioskChannel>([
  ...always,
  'check-in:scan',
  'check-in:provide',
  'check-in:override',
  'officers:sign-in',
  'officers:sign-out',
])
const inSelfService = new Set<KioskChannel>([
  ...always,
  'check-in:look',
  'check-in:scan',
  'questions:answer',
  'questions:sign',
  'self-service:leave',
  'self-service:answer-call',
])

/** What records in self-service, and says so. */
const recording = new Set<KioskChannel>(['check-in:scan', 'questions:answer', 'questions:sign'])

/**
 * Why something is kept from the window now, or null: the desk is locked or nobody is signed in, or participants use it
 * by themselves. Here and not in the window, so that no screen can forget it; what is new is kept until it is named.
 */
export function keptFrom(
  duty: Duty | null,
  { channel, input }: { channel: KioskChannel; input: unknown },
): Result<never> | null {
  if (duty === null) return null
  if (duty.isSelfService) {
    const isOpen = inSelfService.has(channel) || changesOnly(channel, input, ['language'])
    const isForeign = recording.has(channel) && !isOfSelfService(input)
    return isOpen && !isForeign ? null : failed('self-service-on')
  }
  const closed = failed(duty.isLocked ? 'desk-locked' : 'desk-unattended')
  if (!duty.isScanningAllowed && scanning.has(channel)) return closed
  if (!duty.isCovered) return null
  return whileCovered.has(channel) || changesOnly(channel, input, ['language', 'theme']) ? null : closed
}

function isOfSelfService(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'via' in input && input.via === 'self-service'
}

function changesOnly(channel: KioskChannel, input: unknown, fields: readonly string[]): boolean {
  if (channel !== 'device:change-settings' || typeof input !== 'object' || input === null) return false
  return Object.keys(input).every((field) => fields.includes(field))
}
