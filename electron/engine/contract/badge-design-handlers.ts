import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success } from '#shared/failures/failure-code.ts'
import {
  deleteBadgeDesign,
  importBadgeDesign,
  listBadgeDesigns,
  preferBadgeDesign,
  saveBadgeDesign,
} from '../badges/badge-designs.ts'
import { badgeSubjectOf } from '../badges/badge-subject.ts'
import { exportBadgeDesign } from '../badges/export-badge-design.ts'
import type { DeskDoor } from './desk-door.ts'

/** The designs of badges; `exportFolder` is where files for people go. */
export function badgeDesignHandlers({ atDesk }: DeskDoor, exportFolder: string) {
  return {
    'badges:designs': atDesk(({ open }) => success(listBadgeDesigns(open))),
    'badges:subject': atDesk(({ open }, { participantId }: KioskInput<'badges:subject'>) => {
      const subject = badgeSubjectOf(open, participantId)
      return subject === null ? failed('participant-unknown') : success(subject)
    }),
    'badges:save-design': atDesk(({ open }, design: KioskInput<'badges:save-design'>) => saveBadgeDesign(open, design)),
    'badges:import-design': atDesk(({ open }, input: KioskInput<'badges:import-design'>) =>
      importBadgeDesign(open, input),
    ),
    'badges:delete-design': atDesk(({ open }, which: KioskInput<'badges:delete-design'>) =>
      deleteBadgeDesign(open, which),
    ),
    'badges:prefer-design': atDesk(({ open }, which: KioskInput<'badges:prefer-design'>) =>
      preferBadgeDesign(open, which),
    ),
    'badges:export-design': atDesk(({ open }, { designId }: KioskInput<'badges:export-design'>) =>
      exportBadgeDesign(open, { designId, folder: exportFolder }),
    ),
  }
}
