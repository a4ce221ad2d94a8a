import { standing } from './in-order.ts'
import { isEntry, type GapuraRecord } from './record.ts'

/** How often a person was given an item, and the first time: more than once happens at two laptops without a network. */
export type ItemGiven = {
  item: string
  times: number
  firstAt: number
  deskId: string
  deviceId: string
  recordId: string
}

/** What one person has been given, projected from all their records: at the door with the entry, or by itself. */
export function projectItems(records: readonly GapuraRecord[]): ItemGiven[] {
  const given = new Map<string, ItemGiven>()
  for (const { id: recordId, scannedAt: firstAt, deskId, deviceId, payload } of standing(records)) {
    for (const item of itemsIn(payload)) {
      const before = given.get(item)
      given.set(
        item,
        before ? { ...before, times: before.times + 1 } : { item, times: 1, firstAt, deskId, deviceId, recordId },
      )
    }
  }
  return [...given.values()]
}

/** The items that a record hands over. */
export function itemsIn(payload: GapuraRecord['payload']): readonly string[] {
  if (payload.kind === 'item-given') return [payload.item]
  return isEntry(payload) ? (payload.given ?? []) : []
}
