import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventFileSchema } from '#shared/event/event.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import {
  plantedNames,
  type PlantedPerson,
  plantedPeople,
  replacedCode,
  revokedCode,
  strayCodes,
} from '../../../tools/demo-event/planted-cases.ts'

const path = join(import.meta.dirname, '../../../resources/demo/banjarbaru.json')
const people = eventFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).participants

function find({ id }: PlantedPerson): Participant {
  const person = people.find((candidate) => candidate.id === id)
  if (!person) throw new Error(`nobody has the id ${id}`)
  return person
}

const all = { ...plantedNames, ...plantedPeople, revokedCode, replacedCode }

describe('the planted cases', () => {
  it.each(Object.entries(all))('%s is on the list with that id, name and code', (_, planted) => {
    const person = find(planted)
    expect(person.name).toBe(planted.name)
    expect(person.codes.map(({ text }) => text)).toContain(planted.code)
  })

  it('are different people', () => {
    expect(new Set(Object.values(all).map(({ id }) => id)).size).toBe(Object.keys(all).length)
  })
})

describe('the planted names', () => {
  it('are as long and as short as names are', () => {
    expect(plantedNames.oneLetterName.name).toHaveLength(1)
    expect(plantedNames.oneWordName.name).not.toContain(' ')
    expect(plantedNames.sixtyLetters.name).toHaveLength(60)
    expect(plantedNames.hundredLetters.name).toHaveLength(100)
  })

  it('write one name in two or three ways, for people of different communities', () => {
    const { nurhikmah, nurHikmah, rizkyMuhammad, rizkyMoh, rizkyM, nurhayati, otherNurhayati } = plantedNames
    expect(foldName(nurHikmah.name).join('')).toBe(foldName(nurhikmah.name).join(''))
    for (const alike of [
      [nurhikmah, nurHikmah],
      [rizkyMuhammad, rizkyMoh, rizkyM],
      [nurhayati, otherNurhayati],
    ]) {
      expect(new Set(alike.map((planted) => foldName(planted.name).join(''))).size).toBe(1)
      expect(new Set(alike.map((planted) => find(planted).community)).size).toBe(alike.length)
    }
  })

  it('tell the physician from the doctor of letters by the case of a title', () => {
    expect(plantedNames.physician.name).toMatch(/^dr\. Hj\. .+, Sp\.A\.$/)
    expect(plantedNames.doctor.name).toMatch(/^Dr\. H\. .+, S\.Sos\., M\.Si\.$/)
  })

  it('have an apostrophe, capitals, other scripts, and people without a phone or an address', () => {
    expect(plantedNames.apostrophe.name).toContain("'")
    expect(plantedNames.capitals.name).toBe(plantedNames.capitals.name.toUpperCase())
    expect(plantedNames.arabicScript.name).toMatch(/^\p{Script=Arabic}+ \p{Script=Arabic}+$/u)
    expect(plantedNames.emoji.name).toMatch(/\p{Emoji_Presentation}/u)
    expect(find(plantedNames.emptyEmail).email).toBe('')
    expect(find(plantedNames.emptyPhone).phone).toBe('')
  })
})

describe('the planted people', () => {
  it('have a scout leader with eight minors, one of them without permission', () => {
    const { scoutLeader, minorWithoutPermission, minorWithPermission } = plantedPeople
    const sangga = people.filter(({ category }) => category === 'Sangga Perintis')
    expect(find(scoutLeader)).toMatchObject({ category: 'Pembina Sangga Perintis', isMinor: false })
    expect(sangga).toHaveLength(8)
    expect(sangga.every(({ isMinor }) => isMinor)).toBe(true)
    expect(sangga.filter(({ hasPermission }) => !hasPermission).map(({ id }) => id)).toEqual([
      minorWithoutPermission.id,
    ])
    expect(find(minorWithPermission)).toMatchObject({ isMinor: true, hasPermission: true })
  })

  it('have the roles, standings, groups and notes that their names promise', () => {
    const { wheelchair, signLanguage, sasiranganMember, purunMember } = plantedPeople
    const { speaker, guest, committee, media, cancelled, blocked, awaitingApproval } = plantedPeople
    expect(find(wheelchair).alert).toContain('kursi roda')
    expect(find(signLanguage).alert).toContain('JBI')
    expect(find(sasiranganMember)).toMatchObject({ group: 'Sasirangan', standing: 'registered' })
    expect(find(purunMember)).toMatchObject({ group: 'Purun', standing: 'registered' })
    expect([speaker, guest, committee, media].map((planted) => find(planted).role)).toEqual([
      'speaker',
      'guest',
      'committee',
      'media',
    ])
    expect(find(cancelled).standing).toBe('cancelled')
    expect(find(blocked).standing).toBe('blocked')
    expect(find(awaitingApproval).standing).toBe('awaiting-approval')
  })
})

describe('the planted codes', () => {
  it('are revoked, or replaced by a valid one', () => {
    expect(find(revokedCode).codes).toEqual([{ text: revokedCode.code, standing: 'revoked' }])
    expect(find(replacedCode).codes).toEqual([
      { text: replacedCode.oldCode, standing: 'replaced' },
      { text: replacedCode.code, standing: 'valid' },
    ])
  })

  it('have strays that nobody on the list holds', () => {
    const held = new Set(people.flatMap(({ codes }) => codes.map(({ text }) => text)))
    for (const code of Object.values(strayCodes)) expect(held.has(code)).toBe(false)
    expect(isWellFormedCode(strayCodes.unknown)).toBe(true)
    expect(isWellFormedCode(strayCodes.mistyped)).toBe(false)
    expect(strayCodes.mistyped.slice(0, -1)).toBe(plantedNames.nurhikmah.code.slice(0, -1))
    const sisters = JSON.parse(readFileSync(join(path, '../bandung-codes.json'), 'utf8'))
    expect(sisters).toMatchObject({ event: { codePrefix: 'BDG', startsOn: '2019-04-24' } })
    expect(sisters.codes).toContain(strayCodes.bandung)
    expect(sisters.codes.every(isWellFormedCode)).toBe(true)
  })
})
