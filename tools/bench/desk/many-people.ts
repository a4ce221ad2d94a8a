import type { Participant } from '#shared/participants/participant.ts'
import { inventName } from '../../demo-event/names.ts'
import { pick, seededRandom } from '../../demo-event/seeded-random.ts'

const communities = ['Pramuka', 'GenRe', 'Purna Paskibraka', 'Relawan TIK', 'Pegiat medsos', 'Blogger', 'Vlogger']

/** As many invented people as a bench asks for, the same ones each time. Their codes are `CODE` and their number. */
export function manyPeople(count: number): Participant[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, (_, number) => {
    const sex = random() < 0.55 ? 'P' : 'L'
    return {
      id: `person-${number}`,
      name: inventName(random, { sex, isAdult: true }),
      role: 'participant',
      community: pick(random, communities),
      group: pick(random, ['Sasirangan', 'Purun']),
      category: '',
      sex,
      phone: `+62810${String(number).padStart(8, '0')}`,
      email: '',
      isMinor: false,
      hasPermission: false,
      alert: '',
      standing: 'registered',
      isWalkIn: false,
      codes: [{ text: codeOf(number), standing: 'valid' }],
    }
  })
}

export function codeOf(number: number): string {
  return `CODE${String(number).padStart(8, '0')}`
}
