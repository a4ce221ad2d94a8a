import type { personalDataInputs } from '#shared/contract/personal-data.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { copyPersonData } from '../participants/copy-person-data.ts'
import { erasePerson } from '../participants/erase-person.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** What the law gives a person: a copy of what is kept of them, and that it is taken out. */
export function personalDataHandlers(
  kiosk: Kiosk,
  { atDesk, atDeskLater, announcing }: DeskDoor,
  folder: string,
): Pick<Handlers, keyof typeof personalDataInputs> {
  return {
    'participants:erase': atDesk(announcing(() => null, erasePerson)),
    'participants:copy-data': atDeskLater(async (desk, input) => {
      const copied = await copyPersonData(desk, input, folder)
      if (copied.ok) kiosk.sync.noteRecord()
      return copied
    }),
  }
}
