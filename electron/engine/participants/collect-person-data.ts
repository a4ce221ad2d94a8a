import { catalogue, type Language } from '#shared/messages/catalogue.ts'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { inOrder, undoneBy } from '#shared/records/in-order.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import type { PersonData } from '#shared/reports/person-data.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { whyOf } from '../reports/reported-words.ts'

/** Everything that this file holds of one person, under each of their entries; null for nobody. */
export function collectPersonData(open: OpenEvent, participantId: string, language: Language): PersonData | null {
  const { listEntries, event } = open
  const ids = listEntries.idsOf(listEntries.rootOf(participantId))
  const entries = ids.flatMap((id) => {
    const now = listEntries.find(id)
    return now === null ? [] : [{ now, onList: listEntries.asListed(id) }]
  })
  if (entries.length === 0) return null
  const records = inOrder(ids.flatMap(open.records.ofParticipant))
  const undone = undoneBy(records)
  const format = createEventFormat(language, event.zone)
  return {
    format: 'gapura-person',
    version: 1,
    event: { id: event.id, name: event.name, zone: event.zone },
    madeAt: new Date(open.clock()).toISOString(),
    entries,
    representedBy: open.participants.find(ids[0] ?? '')?.representedBy ?? '',
    records: records.map((record) => ({
      id: record.id,
      device: record.deviceId,
      number: record.deviceSequence,
      at: new Date(record.scannedAt).toISOString(),
      atEvent: `${format.date(record.scannedAt)}, ${format.timeWithZone(record.scannedAt)}`,
      what: whatOf(record, language),
      detail: detailOf(open, record.payload, language),
      session: open.sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
      desk: open.device.nameOf('desks', record.deskId),
      officer: open.device.nameOf('officers', record.officerId),
      isUndone: undone.has(record.id),
      data: record.payload,
    })),
  }
}

function whatOf({ payload }: GapuraRecord, language: Language): string {
  return headquartersCatalogue[language].headquarters.kind[payload.kind]
}

function detailOf(open: OpenEvent, payload: RecordPayload, language: Language): string {
  const { people, person, badgePrinting, personalData } = catalogue[language]
  switch (payload.kind) {
    case 'answer': {
      const asked = open.deskSetup.questions.find(({ id }) => id === payload.question)
      return `${asked?.words[language] ?? payload.question}: ${payload.value}`
    }
    case 'consent':
      return people.history.need[payload.need]
    case 'walk-in':
      return payload.person.name
    case 'correction':
      return Object.entries(payload.changes)
        .map(([field, value]) => `${person.field[field as keyof typeof person.field]}: ${wordsOf(value, language)}`)
        .join('; ')
    case 'item-given':
      return open.items().find(({ id }) => id === payload.item)?.name ?? payload.item
    case 'badge':
      return badgePrinting.step[payload.step]
    case 'erasure':
      return personalData.because[payload.because]
    case 'data-copy':
      return payload.format.toUpperCase()
    case 'signature':
      return personalData.personPaper.signature
    default:
      return whyOf(open, payload, language)
  }
}

function wordsOf(value: unknown, language: Language): string {
  const { value: words } = catalogue[language].person
  if (value === true) return words.yes
  if (value === false) return words.no
  return value === '' ? words.empty : String(value)
}
