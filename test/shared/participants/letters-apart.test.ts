import fc from 'fast-check'
import { lettersApart } from '#shared/participants/letters-apart.ts'
import { isOneLetterApart } from '#shared/participants/one-letter-apart.ts'
import { expect, it } from 'vitest'

const words = fc.stringMatching(/^[abc]{0,6}$/)

it.each([
  ['sukarno', 'sukarno', 0],
  ['sukarno', 'sukrano', 1],
  ['sukarno', 'zukarnu', 2],
  ['sukarno', 'skarnno', 2],
  ['sukarno', 'uskaron', 2],
  ['sukarno', 'sukaxxx', Infinity],
  ['sukarno', 'suk', Infinity],
])('%s and %s are %s apart', (one, other, apart) => expect(lettersApart(one, other, 2)).toBe(apart))

it('is the same both ways, nothing for the same word, and one wherever one letter is apart', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const apart = lettersApart(one, other, 2)
      expect(lettersApart(other, one, 2)).toBe(apart)
      expect(apart === 0).toBe(one === other)
      expect(apart <= 1).toBe(isOneLetterApart(one, other))
    }),
  )
})
