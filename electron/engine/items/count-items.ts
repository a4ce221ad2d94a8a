import type { Item } from '#shared/items/item.ts'
import { projectStock } from '#shared/items/project-stock.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** The event's items with the stock that somebody counted last, wherever that was. */
export function countedItems(open: OpenEvent): Item[] {
  return projectStock(open.items(), open.records.ofKindAboutNobody('stock'))
}

/** How many pieces of an item have gone out, as far as this laptop knows: two for somebody who was given it twice. */
export function countPieces(open: OpenEvent, itemId: string): number {
  return open.work.givenByDesk(itemId).reduce((sum, { times }) => sum + times, 0)
}
