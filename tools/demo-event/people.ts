import { drawCode } from '#shared/participants/draw-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { composeList } from './composition.ts'
import { nameSource, type Sex } from './names.ts'
import type { Outline, VisitGroup } from './outline.ts'
import { plantedNames, plantedPeople, replacedCode, revokedCode, strayCodes } from './planted-cases.ts'
import { type Random, seededRandom, shuffle } from './seeded-random.ts'
import { demoEvent, visitGroups } from './sessions.ts'

/** One stream of chance for each matter, so that a new name does not draw everybody new codes. */
const seeds = { sex: 1, name: 2, code: 3, phone: 4, email: 5 }

/** Invents everybody on the list of the demo event; the same people every time. */
export function inventPeople(): Participant[] {
  const outlines = composeList()
  const sexes = drawSexes(outlines)
  const groups = drawGroups(outlines)
  const planted = [...Object.values(plantedNames), ...Object.values(plantedPeople), revokedCode, replacedCode]
  const inventName = nameSource(
    seededRandom(seeds.name),
    planted.map(({ name }) => name),
  )
  const newCode = codeSource(seededRandom(seeds.code))
  const phones = shuffle(
    seededRandom(seeds.phone),
    Array.from({ length: 8_999 }, (_, index) => index + 1),
  )
  const emailChance = seededRandom(seeds.email)

  return outlines.map((person, index) => {
    const number = String(index + 1).padStart(3, '0')
    const isMinor = person.isMinor ?? false
    const sex = sexes[index] ?? ''
    const name = person.planted?.name ?? inventName({ sex: sex || 'L', isAdult: !isMinor })
    const hasEmail = emailChance() > 0.06
    return {
      id: `${demoEvent.codePrefix.toLowerCase()}-${number}`,
      name,
      role: person.role,
      community: person.community,
      group: groups[index] ?? '',
      category: person.category,
      sex,
      phone: person.phone ?? phoneOf(phones[index] ?? 0),
      email: person.email ?? (hasEmail ? emailOf(name, number) : ''),
      isMinor,
      hasPermission: person.hasPermission ?? false,
      alert: person.alert ?? '',
      standing: person.standing ?? 'registered',
      isWalkIn: false,
      codes: person.codes ?? codesOf(person, index, newCode),
    }
  })
}

/** Women among the 240 participants: 55 %. Among the others as it comes. */
const womenAmongParticipants = 132

function drawSexes(outlines: readonly Outline[]): Participant['sex'][] {
  const random = seededRandom(seeds.sex)
  const taking = outlines.filter(({ role }) => role === 'participant')
  const open = taking.filter(({ sex }) => sex === null).length
  const women = womenAmongParticipants - taking.filter(({ sex }) => sex === 'P').length
  const drawn = shuffle<Sex>(
    random,
    Array.from({ length: open }, (_, index) => (index < women ? 'P' : 'L')),
  )
  return outlines.map(({ role, sex }) => sex ?? (role === 'participant' ? drawn.pop() : undefined) ?? evenly(random))
}

function evenly(random: Random): Sex {
  return random() < 0.5 ? 'P' : 'L'
}

/** Fills the two visiting groups evenly, role by role, and each community evenly as far as that allows. */
function drawGroups(outlines: readonly Outline[]): VisitGroup[] {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.get(key) ?? 0
  const put = ({ role, community }: Outline, group: VisitGroup) => {
    for (const key of [`${role} ${group}`, `${community} ${group}`]) counts.set(key, count(key) + 1)
    return group
  }
  for (const person of outlines) if (person.group) put(person, person.group)
  return outlines.map((person) => {
    if (person.group !== null) return person.group
    const { role, community } = person
    const [first, second] = visitGroups
    const isSecondEmptier =
      count(`${role} ${second}`) - count(`${role} ${first}`) ||
      count(`${community} ${second}`) - count(`${community} ${first}`)
    return put(person, isSecondEmptier < 0 ? second : first)
  })
}

/** Codes that were never drawn before, and none of those that are planted as nobody's. */
function codeSource(random: Random): () => string {
  const planted = [...Object.values(plantedNames), ...Object.values(plantedPeople), revokedCode, replacedCode]
  const taken = new Set([...planted.map(({ code }) => code), replacedCode.oldCode, strayCodes.unknown])
  return () => {
    for (;;) {
      const code = drawCode(demoEvent.codePrefix, random)
      if (taken.has(code)) continue
      taken.add(code)
      return code
    }
  }
}

/** Most have one code. Some lost theirs and got another; one was passed around in a chat and revoked. */
function codesOf(person: Outline, index: number, newCode: () => string): Participant['codes'] {
  const valid = { text: person.planted?.code ?? newCode(), standing: 'valid' } as const
  if ([70, 110, 150, 190].includes(index)) return [{ text: newCode(), standing: 'replaced' }, valid]
  if (index === 210) return [{ text: newCode(), standing: 'revoked' }, valid]
  return [valid]
}

/** 0810-0000-nnnn: 0810 was not seen in use by any operator, and nobody is called by mistake. */
function phoneOf(tail: number): string {
  return `+62810000${String(tail).padStart(5, '0')}`
}

function emailOf(name: string, number: string): string {
  const [front = ''] = name.split(',')
  const slug = front
    .toLowerCase()
    .replaceAll(/\b(drs?|dra|prof|ir|hj?)\.\s*/g, '')
    .match(/[a-z]+/g)
  return `${[...(slug ?? ['peserta']).slice(0, 3), number].join('.')}@example.org`
}
