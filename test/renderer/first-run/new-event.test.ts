import { describe, expect, it } from 'vitest'
import { kioskInputs } from '#shared/contract/inputs.ts'
import { likelyZone, longest, missingFrom, type NewEvent, zones } from '../../../renderer/first-run/new-event.ts'

const event: NewEvent = { name: 'Gathering', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2019-06-24' }
const engineTakes = (path: string, given: NewEvent) =>
  kioskInputs['first-run:import-list'].safeParse({ path, event: given }).success

describe('a new event', () => {
  it('lacks nothing with a file, a name and a date; the city may stay empty', () => {
    expect(missingFrom('/daftar.csv', { ...event, city: '' })).toEqual([])
    expect(engineTakes('/daftar.csv', { ...event, city: '' })).toBe(true)
  })

  it('names what is missing in the order of the form, and that is what the engine would not take', () => {
    expect(missingFrom('', { ...event, name: '  ', startsOn: '' })).toEqual(['file', 'name', 'startsOn'])
    expect(engineTakes('', event)).toBe(false)
    expect(engineTakes('/daftar.csv', { ...event, name: '  ' })).toBe(false)
    expect(engineTakes('/daftar.csv', { ...event, startsOn: '' })).toBe(false)
  })

  it('may be as long as the engine takes, and no longer', () => {
    const full = { ...event, name: 'x'.repeat(longest.name), city: 'x'.repeat(longest.city) }
    expect(engineTakes('/daftar.csv', full)).toBe(true)
    expect(engineTakes('/daftar.csv', { ...full, name: `${full.name}x` })).toBe(false)
    expect(engineTakes('/daftar.csv', { ...full, city: `${full.city}x` })).toBe(false)
  })

  it('offers the zones that the engine takes', () => {
    for (const zone of zones) expect(engineTakes('/daftar.csv', { ...event, zone })).toBe(true)
  })

  it('begins in the zone of the laptop where it is one of the three', () => {
    expect(likelyZone('Asia/Jayapura')).toBe('Asia/Jayapura')
    expect(likelyZone('Asia/Pontianak')).toBe('Asia/Jakarta')
    expect(likelyZone('UTC')).toBe('Asia/Makassar')
  })
})
