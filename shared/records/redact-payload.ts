import type { RecordPayload } from './record.ts'

/** Stands where a name or a text of a person was taken out. A name in no language, as lists need one. */
export const erasedText = '—'

/** One point: a signature in which nothing is drawn. */
const noStrokes = '0,0'

/**
 * What may stay of a record once its person is erased: that it happened, how, and what counts need; nothing that names
 * or describes them. The same object where there is nothing to take out. Redacting twice changes nothing.
 */
export function redactPayload(payload: RecordPayload, { keepsCategory }: { keepsCategory: boolean }): RecordPayload {
  switch (payload.kind) {
    case 'listed': {
      const { person } = payload
      const category = keepsCategory ? person.category : ''
      const isBlank = [person.phone, person.email, person.alert].every((text) => text === '')
      return isBlank && person.name === erasedText && person.category === category
        ? payload
        : { ...payload, person: { ...person, name: erasedText, phone: '', email: '', alert: '', category } }
    }
    case 'walk-in': {
      const { person } = payload
      return person.name === erasedText && person.phone === ''
        ? payload
        : { ...payload, person: { ...person, name: erasedText, phone: '' } }
    }
    case 'correction': {
      const { name, phone, email, alert, category, ...counted } = payload.changes
      const dropped = [name, phone, email, alert, ...(keepsCategory ? [] : [category])]
      if (dropped.every((value) => value === undefined)) return payload
      return { ...payload, changes: { ...counted, ...(keepsCategory && category !== undefined && { category }) } }
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

const redactable = new Set<RecordPayload['kind']>([
  'walk-in',
  'listed',
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
