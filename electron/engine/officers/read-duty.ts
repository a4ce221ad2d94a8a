import type { Duty } from '#shared/contract/officers.ts'
import type { Settings } from '#shared/device/settings.ts'
import { tellApart } from '#shared/officers/tell-apart.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** The officer who is signed in here, or null: nobody, or one who may not work here any more. */
export function officerOnDuty(open: OpenEvent) {
  const id = open.device.readValue('officerOnDuty')
  return id === null ? null : (open.officers().find((officer) => officer.id === id && officer.isActive) ?? null)
}

export function hasOfficers(open: OpenEvent): boolean {
  return open.officers().some(({ isActive }) => isActive)
}

/**
 * Who works at this desk, and what is open to whoever stands in front of it. In a rehearsal with nobody signed in
 * everything is open: a newcomer is to scan at once.
 */
export function readDuty(
  open: OpenEvent,
  settings: Pick<Settings, 'isScanningAllowedWhileLocked' | 'isSelfService'>,
): Duty {
  const has = hasOfficers(open)
  const onDuty = has ? officerOnDuty(open) : null
  const isLocked = has && open.device.readValue('isDeskLocked') !== null
  const isUnattended = has && (isLocked || onDuty === null)
  return {
    hasOfficers: has,
    officer: onDuty && (tellApart(open.officers()).find(({ id }) => id === onDuty.id) ?? null),
    isLocked,
    isCovered: isUnattended && (isLocked || !open.event.isRehearsal),
    isScanningAllowed: !isUnattended || settings.isScanningAllowedWhileLocked,
    isSelfService: has && settings.isSelfService,
  }
}
