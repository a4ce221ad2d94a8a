import { z } from 'zod'
import { roleSchema, type Role } from '../participants/participant.ts'

export const itemIdSchema = z.string().min(1).max(64)

/** A thing given once per person: a kit, a meal coupon, a souvenir. */
export const itemSchema = z.object({
  id: itemIdSchema,
  name: z.string().min(1).max(60),
  /** How many there are at the whole event; null when nobody counts. */
  stock: z.number().int().min(0).max(1_000_000).nullable(),
  /** Who gets one; null is everybody. */
  roles: z.array(roleSchema).nullable(),
})
export type Item = z.infer<typeof itemSchema>

/** Every item of an event: those it names, and those that only a session hands over, whose name is their id. */
export function itemsOf(
  declared: readonly Item[],
  sessions: readonly { handOver: readonly { item: string; roles: readonly Role[] | null }[] }[],
): Item[] {
  const items = new Map(declared.map((item) => [item.id, item]))
  for (const { handOver } of sessions) {
    for (const { item: id } of handOver) if (!items.has(id)) items.set(id, { id, name: id, stock: null, roles: null })
  }
  return [...items.values()]
}
