import type { Participant } from '#shared/participants/participant.ts'
import { personFor } from './open-test-event.ts'

/** People p1, p2 … with the codes BJB00001, BJB00002 … */
export function manyPeople(count: number, change: Partial<Participant> = {}): Participant[] {
  return Array.from({ length: count }, (_, index) =>
    personFor({
      id: `p${index + 1}`,
      name: `Siti Orang Ke ${index + 1}`,
      phone: '',
      codes: [{ text: codeOf(index + 1), standing: 'valid' }],
      ...change,
    }),
  )
}

export const codeOf = (number: number) => `BJB${String(number).padStart(5, '0')}`
