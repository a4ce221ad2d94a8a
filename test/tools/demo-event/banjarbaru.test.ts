import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type EventFile, eventFileSchema } from '#shared/event/event.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import { eventDay } from '#shared/time/event-day.ts'
import { isRealPerson } from '../../../tools/demo-event/names.ts'

const path = join(import.meta.dirname, '../../../resources/demo/banjarbaru.json')
const file: EventFile = eventFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
const people = file.participants
const participants = people.filter(({ role }) => role === 'participant')
const minors = people.filter(({ isMinor }) => isMinor)

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) counts[keyOf(thing)] = (counts[keyOf(thing)] ?? 0) + 1
  return counts
}

describe('the list of the demo event', () => {
  it('has 240 registered participants from nine communities', () => {
    expect(participants.every(({ standing }) => standing === 'registered')).toBe(true)
    expect(countBy(participants, ({ community }) => community)).toEqual({
      Pramuka: 45,
      GenRe: 40,
      'Purna Paskibraka': 35,
      'Relawan TIK': 35,
      'Pegiat Media Sosial': 25,
      'Admin Medsos K/L dan Pemda': 20,
      Blogger: 15,
      'YouTuber dan Vlogger': 15,
      'Komunitas Lain': 10,
    })
  })

  it('has 46 others on top of them', () => {
    const roles = countBy(people, ({ role }) => role)
    expect(roles).toEqual({ participant: 240, guest: 12, speaker: 6, committee: 20, media: 8 })
  })

  it('splits the participants evenly into the two visiting groups', () => {
    expect(countBy(participants, ({ group }) => group)).toEqual({ Sasirangan: 120, Purun: 120 })
    for (const community of new Set(participants.map((person) => person.community))) {
      const theirs = participants.filter((person) => person.community === community)
      const inSasirangan = theirs.filter(({ group }) => group === 'Sasirangan').length
      expect(Math.abs(inSasirangan - theirs.length / 2)).toBeLessThanOrEqual(theirs.length / 4)
    }
  })

  it('has 55 % women, 14 % under 18, and four who asked for assistance', () => {
    expect(countBy(participants, ({ sex }) => sex)).toEqual({ P: 132, L: 108 })
    expect(minors).toHaveLength(34)
    expect(minors.filter(({ hasPermission }) => !hasPermission)).toHaveLength(4)
    expect(minors.every(({ role }) => role === 'participant')).toBe(true)
    expect(people.filter(({ alert }) => alert !== '')).toHaveLength(4)
  })

  it('has a few who are cancelled, blocked or awaiting approval', () => {
    const standings = countBy(people, ({ standing }) => standing)
    expect(standings).toEqual({ registered: 280, cancelled: 3, blocked: 1, 'awaiting-approval': 2 })
  })

  it('gives ids, codes, phones and addresses to one person each', () => {
    const fields = {
      ids: people.map(({ id }) => id),
      codes: people.flatMap(({ codes }) => codes.map(({ text }) => text)),
      phones: people.flatMap(({ phone }) => phone || []),
      emails: people.flatMap(({ email }) => email || []),
    }
    for (const values of Object.values(fields)) expect(new Set(values).size).toBe(values.length)
  })

  it('gives everybody one valid code, but for the person whose code was revoked', () => {
    const codes = people.flatMap((person) => person.codes)
    expect(codes.filter(({ text }) => !text.startsWith('BJB') || !isWellFormedCode(text))).toEqual([])
    const without = people.filter((person) => person.codes.filter(({ standing }) => standing === 'valid').length !== 1)
    expect(without.map(({ name }) => name)).toEqual(['Gazali Rahman'])
    expect(countBy(codes, ({ standing }) => standing)).toEqual({ valid: 285, replaced: 5, revoked: 2 })
  })

  it('reaches nobody real by phone or mail, and takes nobody real by name', () => {
    for (const { phone, email } of people) {
      expect(phone).toMatch(/^(\+628100000\d{4})?$/)
      expect(email).toMatch(/^([a-z.0-9]+@example\.org)?$/)
    }
    expect(people.filter(({ name }) => isRealPerson(name))).toEqual([])
    expect(isRealPerson('H. Ahmad RUMADI, M.Si.')).toBe(true)
  })
})

describe('the sessions of the demo event', () => {
  const sessions = new Map(file.sessions.map((session) => [session.code, session]))
  const time = (instant: number | null | undefined) =>
    new Intl.DateTimeFormat('id-ID', { timeZone: file.event.zone, hour: '2-digit', minute: '2-digit' }).format(
      instant ?? 0,
    )

  it('is labelled as an example and runs as a rehearsal', () => {
    expect(file.event).toMatchObject({ label: 'CONTOH, bukan jadwal resmi', isRehearsal: true, zone: 'Asia/Makassar' })
  })

  it('closes each session as the agenda says, on the 24th in the event’s own zone', () => {
    const closings = file.sessions.map(({ code, closesAt }) => [code, time(closesAt)])
    expect(closings).toEqual([
      ['REG', '05.15'],
      ['SUNGAI', '08.30'],
      ['KUNJ-A', '11.30'],
      ['KUNJ-B', '11.30'],
      ['MAKAN', '13.00'],
      ['BUKA', '13.45'],
      ['SESI-1', '15.15'],
      ['SESI-2', '16.45'],
      ['TUTUP', '17.15'],
    ])
    for (const { opensAt } of file.sessions) expect(eventDay(opensAt ?? 0, file.event.zone)).toBe('2019-06-24')
  })

  it('opens the desk at 04.00 WITA, which is still the 23rd in UTC', () => {
    expect(new Date(sessions.get('REG')?.opensAt ?? 0).toISOString()).toBe('2019-06-23T20:00:00.000Z')
  })

  it('sends every participant to exactly one of the two visits', () => {
    const visits = file.sessions.filter(({ kind }) => kind === 'visit')
    for (const { group } of participants) {
      expect(visits.filter(({ eligible }) => eligible.groups?.includes(group))).toHaveLength(1)
    }
  })

  it('has fewer seats in the boats than people who may come, and asks minors for permission', () => {
    const boats = sessions.get('SUNGAI')
    const mayCome = people.filter(
      ({ role, standing }) => boats?.eligible.roles?.includes(role) && standing === 'registered',
    )
    expect(boats?.needs).toEqual(['parental-permission'])
    expect(boats?.capacity).toBe(240)
    expect(mayCome).toHaveLength(265)
  })

  it('hands a kit to every role at the arrival', () => {
    for (const role of new Set(people.map((person) => person.role))) {
      const items = sessions.get('REG')?.handOver.filter(({ roles }) => !roles || roles.includes(role)) ?? []
      expect(items.length).toBeGreaterThanOrEqual(2)
    }
  })
})
