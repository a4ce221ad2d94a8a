import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCode } from '#engine/check-in/code-candidates.ts'
import { drawCode, formatCode, isMisreadCode, isWellFormedCode } from '#shared/participants/draw-code.ts'

const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const prefixes = fc.stringMatching(/^[A-Z0-9]{2,6}$/)

/** A code made of any eight numbers, so that the properties see every letter in every place. */
const codes = fc
  .tuple(prefixes, fc.array(chance, { minLength: 7, maxLength: 7 }))
  .map(([prefix, numbers]) => ({ prefix, code: drawCode(prefix, () => numbers.pop() ?? 0) }))
const places = fc.nat({ max: 7 })

const replaceAt = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1)

describe('drawCode', () => {
  it('draws the prefix and eight letters that nobody mistakes for another', () => {
    fc.assert(
      fc.property(codes, ({ prefix, code }) => {
        expect(code.slice(0, prefix.length)).toBe(prefix)
        expect(code.slice(prefix.length)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(isWellFormedCode(code)).toBe(true)
      }),
    )
  })

  it('draws other letters from other numbers', () => {
    let turn = 0
    const random = () => (turn++ % 97) / 97
    const drawn = new Set(Array.from({ length: 97 }, () => drawCode('BJB', random)))
    expect(drawn.size).toBe(97)
  })
})

describe('isWellFormedCode', () => {
  it('catches every single wrong letter', () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...alphabet), ({ prefix, code }, place, letter) => {
        const at = prefix.length + place
        fc.pre(code[at] !== letter)
        expect(isWellFormedCode(replaceAt(code, at, letter))).toBe(false)
      }),
    )
  })

  it('catches every swap of two letters, neighbours or not', () => {
    fc.assert(
      fc.property(codes, places, places, ({ prefix, code }, one, other) => {
        const [first, second] = [prefix.length + one, prefix.length + other]
        fc.pre(code[first] !== code[second])
        const swapped = replaceAt(replaceAt(code, first, code.charAt(second)), second, code.charAt(first))
        expect(isWellFormedCode(swapped)).toBe(false)
      }),
    )
  })

  it.each(['', 'BJB', 'bjb4k7q9m2x', 'BJB-4K7Q-9M2X', 'BJBIIIIIIII', "BJB'; DROP", `BJB${'0'.repeat(4096)}`])(
    'takes %j for no code of ours',
    (text) => expect(isWellFormedCode(text)).toBe(false),
  )
})

describe('isMisreadCode', () => {
  it('knows a code of ours with one wrong letter from a right one, and from codes of others', () => {
    fc.assert(
      fc.property(codes, places, fc.constantFrom(...alphabet), ({ prefix, code }, place, letter) => {
        const at = prefix.length + place
        fc.pre(code[at] !== letter)
        expect(isMisreadCode(replaceAt(code, at, letter), prefix)).toBe(true)
        expect(isMisreadCode(code, prefix)).toBe(false)
        expect(isMisreadCode(replaceAt(code, at, 'U'), prefix)).toBe(false)
        expect(isMisreadCode(replaceAt(code, at, letter), `${prefix}0`)).toBe(false)
      }),
    )
  })
})

describe('formatCode', () => {
  it('writes groups that are read back as the same code, in any case', () => {
    fc.assert(
      fc.property(codes, ({ prefix, code }) => {
        const shown = formatCode(code)
        expect(shown).toMatch(/^[A-Z0-9]{2,6}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        expect(ownCode(shown.toLowerCase(), [prefix])).toBe(code)
      }),
    )
  })

  it('leaves codes of other systems as they are', () => {
    expect(formatCode('TKT-0001-abc')).toBe('TKT-0001-abc')
  })
})
