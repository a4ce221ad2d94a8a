import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOfWallTime, wallTime } from '../../../shared/time/zoned-time.ts'

const minute = 60_000
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia']

describe('the clock on a wall', () => {
  it('shows 04.00 in Banjarbaru when it is 20.00 of the day before at Greenwich', () => {
    expect(wallTime(Date.parse('2019-06-23T20:00:00Z'), 'Asia/Makassar')).toBe('2019-06-24T04:00')
    expect(instantOfWallTime('2019-06-24T04:00', 'Asia/Makassar')).toBe(Date.parse('2019-06-23T20:00:00Z'))
  })

  it('shows the same again for every instant that it was turned into', () => {
    const instants = fc.integer({ min: Date.parse('1990-01-01Z') / minute, max: Date.parse('2060-01-01Z') / minute })
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (minutes, zone) => {
        const shown = wallTime(minutes * minute, zone)
        const found = instantOfWallTime(shown, zone)
        expect(found).not.toBeNull()
        expect(wallTime(found ?? 0, zone)).toBe(shown)
        expect(found).toBeLessThanOrEqual(minutes * minute)
      }),
      { numRuns: 300 },
    )
  })

  it('leaps over an hour in spring, at which nothing can open', () => {
    expect(instantOfWallTime('2026-03-29T02:30', 'Europe/Berlin')).toBeNull()
  })

  it('shows an hour twice in autumn, and the earlier one is meant', () => {
    expect(instantOfWallTime('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'))
  })

  it.each(['', 'besok', '2019-06-24', '2019-13-01T00:00', '24/06/2019 04:00'])('does not read %j', (text) => {
    expect(instantOfWallTime(text, 'Asia/Makassar')).toBeNull()
  })
})
