import { eventSchema, type OtherEvent } from '#shared/event/event.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { EventFields } from '../contract/events.ts'
import { eventListRepository } from '../database/event-list-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from './find-event.ts'
import { tellSeries } from './series.ts'

export type EventChange = { [Field in keyof EventFields]?: EventFields[Field] | undefined }

/** Changes what an event says of itself. Its zone stays once something was recorded: days are counted by it. */
export async function changeEvent(
  deps: Deps,
  userId: string,
  { eventId, change }: { eventId: string; change: EventChange },
): Promise<{ version: number }> {
  const { database, now } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const { event: before } = await findEvent(within, eventId)
    const event = eventSchema.parse({ ...before, ...change })
    const fields = Object.entries(event).filter(([field, value]) => Object(before)[field] !== value)
    if (event.zone !== before.zone && (await eventListRepository(within).hasRecords(eventId)))
      throw new Refused(409, 'event-has-records')
    await eventListRepository(within).change(event)
    await eventRepository(within).markSetupChanged(eventId, version)
    await tellSeries(within, now(), { event, before })
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'event-changed', eventId, target: eventId, detail: { fields: fields.map(([field]) => field) } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}

/** Replaces what an event knows of others. Those of its series at this headquarters come back by themselves. */
export async function putOtherEvents(
  deps: Deps,
  userId: string,
  { eventId, otherEvents }: { eventId: string; otherEvents: OtherEvent[] },
): Promise<{ version: number }> {
  const { database, now } = deps
  const prefixes = otherEvents.map(({ codePrefix }) => codePrefix)
  const twice = prefixes.find((prefix, index) => prefixes.indexOf(prefix) !== index)
  if (twice !== undefined) throw new Refused(409, 'prefix-twice', twice)
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const { event } = await findEvent(within, eventId)
    if (prefixes.includes(event.codePrefix)) throw new Refused(409, 'prefix-twice', event.codePrefix)
    await eventListRepository(within).replaceOtherEvents(eventId, otherEvents)
    await eventRepository(within).markSetupChanged(eventId, version)
    await tellSeries(within, now(), { event, before: event })
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'other-events-changed', eventId, target: eventId, detail: { count: otherEvents.length } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}
