import type { Item } from '#shared/items/item.ts'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'

/** The event's items, with those that only a session hands over: what can be handed over at an entry. */
export function useItems(): readonly Pick<Item, 'id' | 'name'>[] {
  const { event } = useEvent()
  return useAnswer('GET /events/:eventId/desk-setup', { params: { eventId: event.id } }).data?.items ?? []
}
