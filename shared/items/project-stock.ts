import { inOrder } from '../records/in-order.ts'
import type { GapuraRecord } from '../records/record.ts'
import type { Item } from './item.ts'

/** The items with the stock that was counted last, wherever somebody counted. */
export function projectStock(items: readonly Item[], records: readonly GapuraRecord[]): Item[] {
  const counted = new Map<string, number>()
  for (const { payload } of inOrder(records)) if (payload.kind === 'stock') counted.set(payload.item, payload.stock)
  return items.map((item) => ({ ...item, stock: counted.get(item.id) ?? item.stock }))
}
