import { expect, it } from 'vitest'
import { everybodyIn, isNarrowed } from '../../../renderer/people/people-filter.ts'

it('tells a list of everybody from a narrowed one, whichever session is shown', () => {
  expect(isNarrowed(everybodyIn('reg'))).toBe(false)
  expect(isNarrowed(everybodyIn('buka'))).toBe(false)
  expect(isNarrowed({ ...everybodyIn('reg'), query: 'nur' })).toBe(true)
  expect(isNarrowed({ ...everybodyIn('reg'), state: 'in' })).toBe(true)
})
