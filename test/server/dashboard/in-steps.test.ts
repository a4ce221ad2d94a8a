import { describe, expect, it } from 'vitest'
import { inSteps } from '../../../server/dashboard/live/in-steps.ts'

const minute = 60_000
const four = Date.parse('2019-06-24T04:00:00+08:00')
const at = (minutes: number, arrived: number) => ({ at: four + minutes * minute, arrived })

describe('the arrivals curve', () => {
  it('has nothing to draw before anybody came', () => {
    expect(inSteps([], four)).toEqual([])
  })

  it('shows the minutes in which nobody came, and rises from the ground', () => {
    expect(inSteps([at(0, 2), at(3, 1)], four + 600 * minute)).toEqual([
      at(-1, 0),
      at(0, 2),
      at(1, 0),
      at(2, 0),
      at(3, 1),
    ])
  })

  it('goes on to now while people are still coming', () => {
    expect(inSteps([at(0, 2)], four + 2 * minute + 5_000).at(-1)).toEqual(at(2, 0))
    expect(inSteps([at(0, 2)], four + 60 * minute).at(-1)).toEqual(at(0, 2))
  })

  it('tells a whole day in longer steps, as people a minute', () => {
    const steps = inSteps([at(0, 10), at(1, 20), at(13 * 60, 5)], four + 24 * 60 * minute)
    expect(steps.length).toBeLessThanOrEqual(121)
    expect(steps[1]?.arrived).toBe(3)
  })
})
