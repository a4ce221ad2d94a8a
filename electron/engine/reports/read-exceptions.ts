import { setImmediate } from 'node:timers/promises'
import type { Language } from '#shared/messages/catalogue.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { RecordKind, RecordPayload } from '#shared/records/record.ts'
import type { ExceptionKind, ExceptionLine } from '#shared/reports/exception.ts'
import { eventDay } from '#shared/time/event-day.ts'
import type { RecordPlace, RecordReported } from '../database/report-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { exceptionOf, whyOf } from './reported-words.ts'

const kinds: readonly RecordKind[] = [
  'refusal',
  'override',
  'reversal',
  'correction',
  'representation',
  'merge',
  'conflict-decision',
  'badge',
  'item-refused',
]
/** Records read at once: a scan waits for no more than a few milliseconds. */
const atOnce = 400

type Kept = Omit<RecordReported, 'payload'> & { kind: ExceptionKind; payload: RecordPayload }

/** What the records of a day tell beside who came: what went another way, who worked where, what was asked for twice. */
export type RecordsRead = {
  counts: Partial<Record<ExceptionKind, number>>
  refusedOfItem: ReadonlyMap<string, number>
  officerIds: ReadonlySet<string>
  exceptions: readonly Kept[]
}

export async function readRecords(
  open: OpenEvent,
  { day, role }: { day: string | null; role: Role | null },
): Promise<RecordsRead> {
  const counts: Partial<Record<ExceptionKind, number>> = {}
  const refusedOfItem = new Map<string, number>()
  const officerIds = new Set<string>()
  const exceptions: Kept[] = []
  const isTheirs = (participantId: string | null) =>
    role === null || (participantId !== null && open.participants.find(participantId)?.role === role)

  for await (const { payload, ...record } of readAll(open)) {
    if (day !== null && eventDay(record.scannedAt, open.event.zone) !== day) continue
    officerIds.add(record.officerId)
    const kind = payload && exceptionOf(payload)
    if (!payload || !kind || !isTheirs(record.participantId)) continue
    counts[kind] = (counts[kind] ?? 0) + 1
    if (payload.kind === 'item-refused' && payload.because === 'already-given')
      refusedOfItem.set(payload.item, (refusedOfItem.get(payload.item) ?? 0) + 1)
    exceptions.push({ ...record, kind, payload })
  }
  exceptions.sort((a, b) => a.scannedAt - b.scannedAt || (a.id < b.id ? -1 : 1))
  return { counts, refusedOfItem, officerIds, exceptions }
}

/** As lines of a paper, in the order in which they happened. */
export async function* exceptionLines(
  open: OpenEvent,
  exceptions: readonly Kept[],
  language: Language,
): AsyncGenerator<ExceptionLine> {
  for (const [
    index,
    { kind, payload, participantId, sessionId, deskId, officerId, scannedAt },
  ] of exceptions.entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate()
    yield {
      kind,
      at: scannedAt,
      name: participantId === null ? '' : (open.participants.find(participantId)?.name ?? ''),
      sessionName: open.sessions.find(({ id }) => id === sessionId)?.name ?? '',
      deskName: open.device.nameOf('desks', deskId),
      officerName: open.device.nameOf('officers', officerId),
      why: whyOf(open, payload, language),
    }
  }
}

async function* readAll(
  open: OpenEvent,
): AsyncGenerator<Omit<RecordReported, 'payload'> & { payload: RecordReported['payload'] | null }> {
  for (let place: RecordPlace | null = null; ; ) {
    const page = open.reports.recordsAfter(place, kinds, atOnce)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < atOnce) return
    place = last
    await setImmediate()
  }
}
