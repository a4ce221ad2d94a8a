import type { badgeInputs } from '#shared/contract/badges.ts'
import { success } from '#shared/failures/failure-code.ts'
import { checkBadgeDesign } from '#shared/badges/read-badge-design.ts'
import { batchActions } from '../badges/badge-batches.ts'
import { badgeActions } from '../badges/change-badge.ts'
import { badgeFiles } from '../badges/make-badge-file.ts'
import { requestBadge } from '../badges/request-badge.ts'
import { badgesOfPerson, seePrinters, seeQueue } from '../badges/see-queue.ts'
import { countSelection } from '../badges/select-badges.ts'
import { showBadge } from '../badges/show-badge.ts'
import type { Kiosk } from '../device/kiosk.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** Badges: what is waiting and printed, on which printer, and what a person does about it. */
export function badgeHandlers(
  kiosk: Kiosk,
  { atDesk, atDeskLater, announcing }: DeskDoor,
): Pick<Handlers, keyof typeof badgeInputs | 'badges:test-design'> {
  const { badges } = kiosk
  const actions = badgeActions(badges)
  const files = badgeFiles(badges)
  const batches = batchActions(badges)
  return {
    'badges:queue': atDesk(({ open }) =>
      success(seeQueue(open, { badges, making: files.making, set: kiosk.settings().badges })),
    ),
    'badges:printers': async () => success(await seePrinters(badges)),
    'badges:of-person': atDesk(({ open }, { participantId }) => success(badgesOfPerson(open, badges, participantId))),
    'badges:print-person': atDesk(
      announcing(
        () => null,
        (desk, input) => {
          const requested = requestBadge(desk, input)
          if (!requested.ok) return requested
          badges.tellChange()
          return success(showBadge(desk.open, badges.printRun, requested.value))
        },
      ),
    ),
    'badges:cancel': atDeskLater(actions.cancel),
    'badges:retry': atDeskLater(actions.retry),
    'badges:settle': atDeskLater(actions.settle),
    'badges:move': atDeskLater((desk, { way }) =>
      actions.move(desk, way, (chosen) => void kiosk.changeSettings({ badges: { way: chosen } })),
    ),
    'badges:test': atDeskLater((desk) => actions.test(desk, desk.open.newId)),
    'badges:test-design': atDeskLater((desk, { design, person }) => {
      const checked = checkBadgeDesign(design)
      return checked.ok ? actions.test(desk, desk.open.newId, { design, person }) : Promise.resolve(checked)
    }),
    'badges:selection': atDesk(({ open }, input) => success(countSelection(open, input))),
    'badges:print-selection': atDeskLater(files.print),
    'badges:cancel-file': () => {
      files.cancel()
      return success(null)
    },
    'badges:cancel-waiting': atDeskLater(actions.cancelWaiting),
    'badges:pause-batch': atDeskLater(batches.pause),
    'badges:go-on-from': atDeskLater(batches.goOnFrom),
  }
}
