import type { RecordPayload } from './record.ts'

/** Stands where a name or a text of a person was taken out. A name in no language, as lists need one. */
export const erasedText = '—'

/** One point: a signature in which nothing is drawn. */
const noStrokes = '0,0'

/**
 * What may stay of a record once its person is erased: that it happened, how, and what counts need; nothing that names
 * or describes them. The same object where there is nothing to take out. Redacting twice changes nothing.
 */
export function redactPayload(payload: RecordPayload): RecordPayload {
  switch (payload.kind) {
    case 'walk-in': {
      const { person } = payload
      return isBlank(person.name, person.phone)
        ? payload
        : { ...payload, person: { ...person, name: erasedText, phone: '' } }
    }
    case 'correction': {
      const { name, phone, email, alert, ...counted } = payload.changes
      return [name, phone, email, alert].every((value) => value === undefined)
        ? payload
        : { ...payload, changes: counted }
    }
    case 'representation':
      return payload.name === erasedText ? payload : { ...payload, name: erasedText }
    case 'override':
    case 'conflict-decision':
      return payload.reason === erasedText ? payload : { ...payload, reason: erasedText }
    case 'refusal':
    case 'item-refused':
      return payload.code === '' ? payload : { ...payload, code: '' }
    case 'signature':
      return payload.strokes === noStrokes ? payload : { ...payload, strokes: noStrokes }
    case 'answer':
      return payload.value === erasedText ? payload : { ...payload, value: erasedText }
    default:
      return payload
  }
}

function isBlank(name: string, phone: string): boolean {
  return name === erasedText && phone === ''
}

const redactable = new Set<RecordPayload['kind']>([
  'walk-in',
  'correction',
  'representation',
  'override',
  'conflict-decision',
  'refusal',
  'item-refused',
  'signature',
  'answer',
])

/** Whether a record of this kind may hold what names its person. */
export function isRedactable({ kind }: RecordPayload): boolean {
  return redactable.has(kind)
}
