import type { DeskSetup } from '#shared/event/desk-setup.ts'
import { itemsOf } from '#shared/items/item.ts'
import type { Question } from '#shared/questions/question.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { Session } from '#shared/sessions/session.ts'

/** What the ids in records are called. */
export type Called = {
  item: (id: string) => string
  question: (id: string) => Question['words'] | null
  vehicle: (id: string) => string
}

export function calledIn(setup: Pick<DeskSetup, 'items' | 'questions'>, sessions: readonly Session[]): Called {
  const items = new Map(itemsOf(setup.items, sessions).map(({ id, name }) => [id, name]))
  const questions = new Map(setup.questions.map(({ id, words }) => [id, words]))
  const vehicles = new Map(sessions.flatMap((session) => session.vehicles.map(({ id, name }) => [id, name] as const)))
  return {
    item: (id) => items.get(id) ?? id,
    question: (id) => questions.get(id) ?? null,
    vehicle: (id) => vehicles.get(id) ?? id,
  }
}

/** What a record says in words of its own, as the desk shows it: never a phone. `nameOf` names people by their ids. */
export function noteOf(payload: RecordPayload, called: Called, nameOf: (id: string) => string): string {
  switch (payload.kind) {
    case 'admission':
      return payload.vehicle === undefined ? '' : called.vehicle(payload.vehicle)
    case 'override':
      return payload.reason
    case 'walk-in':
      return payload.person.name
    case 'representation':
      return payload.name
    case 'merge':
      return nameOf(payload.into)
    case 'item-given':
    case 'item-refused':
      return called.item(payload.item)
    case 'stock':
      return `${called.item(payload.item)}: ${payload.stock}`
    case 'answer':
      return payload.value
    case 'head-count':
      return `${called.vehicle(payload.vehicle)}: ${payload.heads}/${payload.names} ${payload.note}`.trim()
    case 'officer':
      return payload.officer.name
    default:
      return ''
  }
}
