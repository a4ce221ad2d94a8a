import type { CodeFact } from '../check-in/facts.ts'
import type { PersonShown } from '../check-in/verdict.ts'
import { personShown } from '../check-in/person-shown.ts'
import type { Item } from './item.ts'

/** When and where a person got an item. */
export type Given = { at: number; deskName: string; isThisDesk: boolean }

export type ItemFacts = {
  item: Item
  code: CodeFact
  /** The first time that the item was given to this person, if it was. */
  given: Given | null
  /** How many were given at the event so far, as far as this laptop knows. */
  givenCount: number
}

export type ItemRefusal =
  | { because: 'malformed-code' | 'unknown-code' | 'other-event' }
  | {
      because: 'code-revoked' | 'code-replaced' | 'participant-cancelled' | 'blocked' | 'not-entitled'
      person: PersonShown
    }
  | { because: 'already-given'; given: Given; person: PersonShown }
  | { because: 'none-left'; stock: number; person: PersonShown }

/** The answer to a scan for an item. `left` is null when nobody counts the stock. */
export type ItemVerdict =
  | { kind: 'given'; person: PersonShown; left: number | null }
  | ({ kind: 'not-given' } & ItemRefusal)

/**
 * Decides whether one item may be handed over. Pure. Validity goes before repetition, as at the door; who waits for
 * approval and still stands here was let in by somebody, and is given what everybody gets.
 */
export function decideItem({ item, code, given, givenCount }: ItemFacts): ItemVerdict {
  if (code.kind === 'malformed') return { kind: 'not-given', because: 'malformed-code' }
  if (code.kind === 'unknown' || code.kind === 'genuine') return { kind: 'not-given', because: 'unknown-code' }
  if (code.kind === 'other-event') return { kind: 'not-given', because: 'other-event' }
  const person = personShown(code.person)
  if (code.standing === 'revoked') return { kind: 'not-given', because: 'code-revoked', person }
  if (code.standing === 'replaced') return { kind: 'not-given', because: 'code-replaced', person }
  if (code.person.standing === 'cancelled') return { kind: 'not-given', because: 'participant-cancelled', person }
  if (code.person.standing === 'blocked') return { kind: 'not-given', because: 'blocked', person }
  if (item.roles && !item.roles.includes(code.person.role))
    return { kind: 'not-given', because: 'not-entitled', person }
  if (given) return { kind: 'not-given', because: 'already-given', given, person }
  if (item.stock !== null && givenCount >= item.stock) {
    return { kind: 'not-given', because: 'none-left', stock: item.stock, person }
  }
  return { kind: 'given', person, left: item.stock === null ? null : item.stock - givenCount - 1 }
}
