import { catalogue, type Language } from '#shared/messages/catalogue.ts'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { ExceptionKind } from '#shared/reports/exception.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** Which exception a record is, if it is one. */
export function exceptionOf(payload: RecordPayload): ExceptionKind | null {
  switch (payload.kind) {
    case 'refusal':
      if (payload.reason === 'needs') return null
      return payload.reason === 'already-in' ? 'rescan' : 'refused'
    case 'reversal':
      return 'undone'
    case 'conflict-decision':
      return 'conflict'
    case 'badge':
      return payload.step === 'requested' && payload.reprint !== null ? 'reprint' : null
    case 'override':
    case 'correction':
    case 'representation':
    case 'merge':
    case 'item-refused':
      return payload.kind
    default:
      return null
  }
}

/** Why, in the words of the desk. */
export function whyOf(open: OpenEvent, payload: RecordPayload, language: Language): string {
  const { verdict, people, desk, person, badgePrinting } = catalogue[language]
  switch (payload.kind) {
    case 'refusal':
      return payload.reason === 'already-in' || payload.reason === 'needs'
        ? ''
        : verdict.refused[payload.reason].headline
    case 'override':
      return payload.reason
    case 'reversal':
      return desk.undo.reason[payload.reason]
    case 'correction':
      return Object.keys(payload.changes)
        .map((field) => person.field[field as keyof typeof person.field])
        .join(', ')
    case 'representation':
      return payload.name
    case 'merge':
      return open.participants.find(payload.into)?.name ?? ''
    case 'conflict-decision':
      return `${people.history.decision[payload.decision]}: ${payload.reason}`
    case 'badge':
      return payload.reprint === null ? '' : badgePrinting.person.reasons[payload.reprint]
    case 'item-refused': {
      const item = open.items().find(({ id }) => id === payload.item)?.name ?? payload.item
      return `${item}: ${headquartersCatalogue[language].headquarters.itemRefused[payload.because]}`
    }
    default:
      return ''
  }
}
