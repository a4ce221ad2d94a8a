import type { Alert } from '#shared/alerts/alert.ts'
import { isWholeImage } from '#shared/badges/check-image.ts'
import type { PaperSetup } from '#shared/event/paper-setup.ts'
import type { Item } from '#shared/items/item.ts'
import type { Question } from '#shared/questions/question.ts'
import { Refused } from '../answer-errors.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordListRepository } from '../database/record-list-repository.ts'

type Change<T> = { before: readonly T[]; after: readonly T[] }

/** Every item has a name of its own, and stays while a session hands it over or somebody has one. */
export async function refuseUnfitItems(
  within: Queries,
  eventId: string,
  { before, after }: Change<Item>,
): Promise<void> {
  refuseTwice(
    after.map(({ id }) => id),
    'item-twice',
  )
  refuseTwice(
    after.map(({ name }) => name.trim().toLowerCase()),
    'item-twice',
  )
  const kept = new Set(after.map(({ id }) => id))
  const removed = before.filter(({ id }) => !kept.has(id))
  if (removed.length === 0) return
  const given = (await deskWorkRepository(within).countItems(eventId)).map(({ item }) => item)
  const sessions = await eventRepository(within).sessions(eventId)
  const handedOver = sessions.flatMap(({ handOver }) => handOver.map(({ item }) => item))
  const used = new Set([...given, ...handedOver])
  const inUse = removed.find(({ id }) => used.has(id))
  if (inUse) throw new Refused(409, 'item-in-use', inUse.name)
}

/** A consent is never required; a choice has something to choose; a question that was answered stays. */
export async function refuseUnfitQuestions(
  within: Queries,
  eventId: string,
  { before, after }: Change<Question>,
): Promise<void> {
  refuseTwice(
    after.map(({ id }) => id),
    'question-twice',
  )
  for (const { kind, words, options, isRequired } of after) {
    const asked = words.id.trim() || words.en.trim()
    if (asked === '') throw new Refused(422, 'question-empty')
    if (kind === 'consent' && isRequired) throw new Refused(422, 'consent-required', asked)
    if (kind === 'choice' && new Set(options.map((one) => one.trim())).size < 2)
      throw new Refused(422, 'question-options', asked)
  }
  const kept = new Map(after.map((question) => [question.id, question.kind]))
  const gone = before.filter(({ id, kind }) => kept.get(id) !== kind)
  if (gone.length === 0) return
  const answered = await recordListRepository(within).answeredQuestions(eventId)
  const missed = gone.find(({ id }) => answered.has(id))
  if (missed) throw new Refused(409, 'question-answered', missed.words.id || missed.words.en)
}

/** An alert is about somebody. */
export function refuseUnfitAlerts(alerts: readonly Alert[]): void {
  for (const { text, participants, groups, communities, roles } of alerts)
    if (participants.length + groups.length + communities.length + roles.length === 0)
      throw new Refused(422, 'alert-nobody', text)
}

function refuseTwice(values: readonly string[], code: 'item-twice' | 'question-twice'): void {
  const twice = values.find((value, place) => values.indexOf(value) !== place)
  if (twice !== undefined) throw new Refused(409, code, twice)
}

/** Logos are whole pictures, and a certificate asks for sessions that there are. */
export async function refuseUnfitPapers(
  within: Queries,
  eventId: string,
  { logoLeft, logoRight, certificate }: PaperSetup,
): Promise<void> {
  const logos = [logoLeft, logoRight].filter((logo) => logo !== null)
  if (!logos.every(isWholeImage)) throw new Refused(422, 'papers-picture-unusable')
  if (certificate?.rule.kind !== 'sessions') return
  const known = new Set((await eventRepository(within).sessions(eventId)).map(({ id }) => id))
  if (!certificate.rule.sessionIds.every((id) => known.has(id))) throw new Refused(422, 'session-unknown')
}
