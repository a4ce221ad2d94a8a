import type { CodeHolder } from '#shared/codes/code-holder.ts'
import { handOutCodes } from '#shared/codes/hand-out-codes.ts'
import type { CodeCount, CodeSelection } from '#shared/contract/codes.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import { roleSchema } from '#shared/participants/participant.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import type { HandOutQuery } from '../contract/codes.ts'
import { codeHolderRepository } from '../database/code-holder-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import type { ExportFile } from '../exports/export-table.ts'
import { qrWriter } from './code-keys.ts'

type Asked = Pick<HandOutQuery, 'community' | 'group' | 'role' | 'onlyWithPhone'>

const rowsAtOnce = 500

export async function countCodes({ database }: Deps, eventId: string, asked: Asked): Promise<CodeCount> {
  await findEvent(database, eventId)
  return codeHolderRepository(database).count(eventId, selectionOf(asked))
}

/** Codes of whoever was chosen as a file. Who took them is in the log before the first byte leaves. */
export async function handOut(
  deps: Deps,
  user: User,
  { eventId, asked }: { eventId: string; asked: HandOutQuery },
): Promise<ExportFile> {
  const { database, now } = deps
  const { event } = await findEvent(database, eventId)
  const { what, paper, separator, language, isSigned } = asked
  const selection = selectionOf(asked)
  const hasPeople = what !== 'calendar'
  const { people, withoutCode } = await codeHolderRepository(database).count(eventId, selection)
  if (hasPeople && people === withoutCode) throw new Refused(409, 'code-nobody-chosen')
  const { codePrefix } = event
  const qrOf = await qrWriter(database, { eventId, codePrefix, isSigned: isSigned && hasPeople })
  const detail = { what: `codes-${what}`, count: hasPeople ? people - withoutCode : 0 }
  await recordAct(
    database,
    deps,
    { kind: 'user', id: user.id },
    { action: 'exported', eventId, target: eventId, detail },
  )
  const { name, ending, mediaType, content } = handOutCodes({
    event,
    sessions: await eventRepository(database).sessions(eventId),
    handOut: { what, paper, separator, language, isSigned },
    people: holders(deps, eventId, { selection, codePrefix }),
    qrOf,
    madeAt: now(),
  })
  return { name: `${name}.${ending}`, mediaType, content }
}

async function* holders(
  { database }: Deps,
  eventId: string,
  { selection, codePrefix }: { selection: CodeSelection; codePrefix: string },
): AsyncGenerator<CodeHolder> {
  const list = participantListRepository(database)
  for (let after = { name_key: '', id: '' }; ; ) {
    const page = await codeHolderRepository(database).page(eventId, selection, after, rowsAtOnce)
    const ids = page.map(({ id }) => id)
    const codes = Map.groupBy(await list.codes(eventId, ids), (code) => code.participant_id)
    for (const row of page) {
      const code = chosenOf(codes.get(row.id) ?? [], codePrefix)
      if (code === null) continue
      const { id, name, community, group_name: group, phone, email } = row
      yield { id, name, role: roleSchema.parse(row.role), community, group, phone, email, code }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < rowsAtOnce) return
    after = last
  }
}

/** A code of the event's own before another system's, then the first by its letters: the same one each time. */
function chosenOf(codes: readonly { text: string; standing: string }[], codePrefix: string): string | null {
  const isOwn = (text: string) => text.startsWith(codePrefix) && isWellFormedCode(text)
  const valid = codes.flatMap(({ text, standing }) => (standing === 'valid' ? [text] : [])).toSorted()
  return valid.find(isOwn) ?? valid[0] ?? null
}

function selectionOf({ community, group, role, onlyWithPhone }: Asked): CodeSelection {
  return { community: community ?? null, group: group ?? null, role: role ?? null, onlyWithPhone }
}
