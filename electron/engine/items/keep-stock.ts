import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { countPieces } from './count-items.ts'

const largestStock = 1_000_000

/** Somebody counted what is left on all tables: from here on there are so many, and what has gone out. */
export function recountItem({ open, station }: Desk, { itemId, left }: KioskInput<'items:recount'>): Result<null> {
  return open.immediate(() => {
    if (!open.items().some(({ id }) => id === itemId)) return failed('item-unknown')
    const stock = Math.min(largestStock, countPieces(open, itemId) + left)
    appendRecord(open, station, {
      sessionId: null,
      participantId: null,
      scannedAt: open.clock(),
      payload: { kind: 'stock', item: itemId, stock },
    })
    return success(null)
  })
}

/** Sets up one more item at this laptop. Not where headquarters sets the event up: its next word would take it away. */
export function addItem(
  { open }: Desk,
  { name, stock }: KioskInput<'items:add'>,
  isAlone: boolean,
): Result<{ itemId: string }> {
  if (!isAlone) return failed('items-at-headquarters')
  return open.immediate(() => {
    const { deskSetup } = open
    if (open.items().some((item) => item.name.toLowerCase() === name.toLowerCase())) return failed('item-exists')
    const id = open.newId()
    open.putDeskSetup({ ...deskSetup, items: [...deskSetup.items, { id, name, stock, roles: null }] })
    return success({ itemId: id })
  })
}
