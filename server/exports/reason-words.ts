import type { HeadquartersMessages } from '#shared/messages/headquarters-catalogue.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { RefusedAs } from '#shared/records/refused-as.ts'

/** Why, in the words of the desk. */
export function reasonWords(
  payload: RecordPayload,
  { headquarters, verdict, people, desk }: HeadquartersMessages,
): string {
  switch (payload.kind) {
    case 'refusal':
      return refusalWords(payload.reason, { verdict, people })
    case 'override':
      return payload.waived.map((reason) => refusalWords(reason, { verdict, people })).join(', ')
    case 'item-refused':
      return headquarters.itemRefused[payload.because]
    case 'reversal':
      return desk.undo.reason[payload.reason]
    case 'consent':
      return people.history.need[payload.need]
    case 'conflict-decision':
      return `${people.history.decision[payload.decision]}: ${payload.reason}`
    default:
      return ''
  }
}

function refusalWords(
  reason: RefusedAs,
  { verdict, people }: Pick<HeadquartersMessages, 'verdict' | 'people'>,
): string {
  if (reason === 'already-in') return verdict.alreadyIn.session
  return reason === 'needs' ? people.history.needed : verdict.refused[reason].headline
}
