import { success } from '#shared/failures/failure-code.ts'
import { deskRefusals } from '../desk-profiles/desk-refusals.ts'
import { expectedGuests } from '../desk-profiles/expected-guests.ts'
import { checkInGroup } from '../groups/check-in-group.ts'
import { listGroups } from '../groups/list-groups.ts'
import { listMembers } from '../groups/list-members.ts'
import { lastPress, undoPress } from '../groups/undo-press.ts'
import type { DeskDoor } from './desk-door.ts'

/** Groups, and what the desks of the other profiles put first. */
export function groupHandlers({ atDesk, announcing }: DeskDoor) {
  return {
    'groups:list': atDesk(({ open }, input: Parameters<typeof listGroups>[1]) => success(listGroups(open, input))),
    'groups:members': atDesk(listMembers),
    'groups:check-in': atDesk(announcing(({ counts }) => counts, checkInGroup)),
    'groups:last-press': atDesk((desk) => success(lastPress(desk))),
    'groups:undo-press': atDesk(announcing(({ sessionId }) => sessionId, undoPress)),
    'desk-profile:expected-guests': atDesk(({ open }, input: Parameters<typeof expectedGuests>[1]) =>
      success(expectedGuests(open, input)),
    ),
    'desk-profile:refusals': atDesk(({ open }, input: Parameters<typeof deskRefusals>[1]) =>
      success(deskRefusals(open, input)),
    ),
  }
}
