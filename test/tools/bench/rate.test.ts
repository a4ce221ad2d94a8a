import { expect, it } from 'vitest'
import { atLeast, atMost, median, percentile } from '../../../tools/bench/rate.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

it('takes the value that a share of the values does not exceed', () => {
  expect([0.01, 0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 99, 100])
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})

it('takes the middle, and of an even count the mean of the two there', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 1, 2, 3])).toBe(2.5)
  expect(median([])).toBeNaN()
})

it('meets a goal by the ratio to what it is compared with, or by the value alone', () => {
  const measured = { name: 'scan', unit: 'ms', value: 3 }
  expect(atMost({ ...measured, against: 2 }, 1.5)).toMatchObject({ ratio: 1.5, goal: '≤ 1.5', isMet: true })
  expect(atMost({ ...measured, against: 2 }, 1.49)).toMatchObject({ isMet: false })
  expect(atLeast({ ...measured, against: null }, 3)).toMatchObject({ ratio: 3, goal: '≥ 3', isMet: true })
  expect(atMost({ ...measured, against: 0 }, 5).isMet).toBe(false)
  expect(atMost({ ...measured, value: Number.NaN, against: 2 }, 5).isMet).toBe(false)
  expect(atMost({ ...measured, against: 1 }, 1 / 50).goal).toBe('≤ 0.02')
})
