import type { Alert } from '#shared/alerts/alert.ts'
import type { DeskSetup } from '#shared/event/desk-setup.ts'
import type { Item } from '#shared/items/item.ts'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import type { Question } from '#shared/questions/question.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import type { DeskSetupChange } from '../contract/desk-setup.ts'
import { eventRepository } from '../database/event-repository.ts'
import { exportRepository } from '../database/export-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'
import { stockedItems } from './describe-desk-setup.ts'
import { refuseUnfitAlerts, refuseUnfitItems, refuseUnfitPapers, refuseUnfitQuestions } from './refuse-unfit.ts'

/** Replaces parts of what an event has set up for its desks; laptops get all of it as one change of the setup. */
export async function putDeskSetup(
  deps: Deps,
  user: User,
  { eventId, change }: { eventId: string; change: DeskSetupChange },
): Promise<{ version: number }> {
  const { database, now, newId } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const events = eventRepository(within)
    const before = await events.deskSetup(eventId)
    const after = withIds(before, change, newId)
    if (change.items) await refuseUnfitItems(within, eventId, { before: before.items, after: after.items })
    if (change.questions)
      await refuseUnfitQuestions(within, eventId, { before: before.questions, after: after.questions })
    if (change.alerts) refuseUnfitAlerts(after.alerts)
    if (change.papers) await refuseUnfitPapers(within, eventId, after.papers)
    if (change.leaders) await refuseUnknownLeaders(within, eventId, after)
    // Before the setup changes: what was counted is held against what is asked for now.
    if (change.items) await countAgain(deps, within, user, { eventId, before: before.items, after: after.items })
    await events.putDeskSetup(eventId, after)
    await events.markSetupChanged(eventId, version)
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'desk-setup-changed', eventId, target: eventId, detail: { parts: changedParts(before, after) } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}

function withIds(before: DeskSetup, change: DeskSetupChange, newId: () => string): DeskSetup {
  const named = <T extends { id?: string | undefined }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, id: one.id ?? newId() }))
  const { items, questions, alerts, leaders, isWalkInAllowed, privacyNotice, papers } = change
  return {
    officers: before.officers,
    badges: before.badges,
    papers: papers ?? before.papers,
    codeKeys: before.codeKeys,
    items: items ? (named(items) satisfies Item[]) : before.items,
    questions: questions ? (named(questions) satisfies Question[]) : before.questions,
    alerts: alerts ? (named(alerts) satisfies Alert[]) : before.alerts,
    leaders: leaders ?? before.leaders,
    isWalkInAllowed: isWalkInAllowed ?? before.isWalkInAllowed,
    privacyNotice: privacyNotice ?? before.privacyNotice,
  }
}

async function refuseUnknownLeaders(within: Queries, eventId: string, { leaders }: DeskSetup): Promise<void> {
  const ids = [...new Set(leaders.map(({ participantId }) => participantId))]
  const known = await exportRepository(within).namesOf(eventId, ids)
  if (ids.some((id) => !known.has(id))) throw new Refused(404, 'participant-unknown')
}

/** Where a desk has counted an item, a new stock is one more count: the later one holds, everywhere. */
async function countAgain(
  deps: Deps,
  within: Queries,
  user: User,
  { eventId, before, after }: { eventId: string; before: readonly Item[]; after: readonly Item[] },
): Promise<void> {
  const records = await recordRepository(within).aboutNobody(eventId, ['stock'])
  const counted = new Set(records.flatMap(({ payload }) => (payload.kind === 'stock' ? [payload.item] : [])))
  if (counted.size === 0) return
  const now = new Map((await stockedItems(within, eventId, before)).map(({ id, stock }) => [id, stock]))
  for (const { id, stock } of after) {
    if (!counted.has(id) || stock === null || now.get(id) === stock) continue
    await appendHqRecord(
      deps,
      {
        eventId,
        sessionId: null,
        participantId: null,
        user: { id: user.id, name: user.name },
        deskName: headquartersCatalogue.id.headquarters.desk,
        payload: { kind: 'stock', item: id, stock },
      },
      within,
    )
  }
}

function changedParts(before: DeskSetup, after: DeskSetup): string[] {
  return Object.keys(after).filter(
    (part) => JSON.stringify(before[part as keyof DeskSetup]) !== JSON.stringify(after[part as keyof DeskSetup]),
  )
}
