import { erasedText } from '../records/redact-payload.ts'
import type { Participant } from './participant.ts'

/** Somebody as they stay on the list once they are erased: counted as before, named by nothing, and no code lets them in. */
export function erasePerson(person: Participant, { keepsCategory }: { keepsCategory: boolean }): Participant {
  return {
    ...person,
    name: erasedText,
    phone: '',
    email: '',
    alert: '',
    category: keepsCategory ? person.category : '',
    codes: person.codes.map(({ text, standing }) => ({ text, standing: standing === 'valid' ? 'revoked' : standing })),
  }
}

export function isErased({ name }: Pick<Participant, 'name'>): boolean {
  return name === erasedText
}
