import { success } from '#shared/failures/failure-code.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { giveItem } from '../items/give-item.ts'
import { addItem, recountItem } from '../items/keep-stock.ts'
import { listHandovers, listItemDoubts, listItems } from '../items/list-items.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** Things that are given once per person: handing over, stock, and who has what. */
export function itemHandlers(
  { atDesk, announcing }: DeskDoor,
  kiosk: Pick<Kiosk, 'sync'>,
  broadcast: (broadcast: Broadcast) => void,
) {
  return {
    'items:give': atDesk(announcing(() => null, giveItem)),
    'items:list': atDesk((desk) => success(listItems(desk))),
    'items:handovers': atDesk(({ open }, input) => success(listHandovers(open, input))),
    'items:doubts': atDesk(({ open }) => success(listItemDoubts(open))),
    'items:recount': atDesk(announcing(() => null, recountItem)),
    'items:add': atDesk((desk, input) => {
      const added = addItem(desk, input, kiosk.sync.status().state === 'alone')
      if (added.ok) broadcast({ kind: 'state-changed' })
      return added
    }),
  } satisfies Partial<Handlers>
}
