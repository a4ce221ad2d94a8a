import { foldName, foldQuery, foldSpelling } from '#shared/participants/fold-name.ts'
import { isOneLetterApart, remaindersOf } from '#shared/participants/one-letter-apart.ts'
import { maskPhone, parsePhone, phoneKey } from '#shared/participants/phone.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a folded name', () => {
  it.each([
    ['dr. Hj. Siti Nurhaliza, Sp.A.', 'Siti Nurhalisa'],
    ['Dr. H. Ahmad Fauzi, S.Sos., M.Si.', 'Ahmad Fauzi'],
    ['Drs. Machmud Joesoef', 'Mahmud Yusuf'],
    ['Moh. Rizky', 'Muhammad Riski'],
    ['M. Rizky', 'Mochamad Rizki'],
    ["Ma'ruf", 'Maruf'],
    ['SITI  AMINAH', 'Siti Aminah'],
    ['Abd. Rahman', 'Abdul Rachman'],
    ['Tjokroaminoto', 'Cokroaminoto'],
    ['Djoko', 'Joko'],
    ['Siti (Titi) Aminah', 'Siti Titi Aminah'],
  ])('%s is found as %s', (written, alike) => expect(foldName(written)).toEqual(foldName(alike)))

  it('keeps a one-letter name, and takes a single letter for a title only with its dot', () => {
    expect(foldName('N')).toEqual(['n'])
    expect(foldName('H Ahmad')).toEqual(['h', 'ahmad'])
    expect(foldName('H. Ahmad')).toEqual(['ahmad'])
    expect(foldName('Dr.')).toEqual(['dr'])
  })

  it('leaves something to find of every name that holds a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const folded = foldName(name)
        if (/\p{Letter}/u.test(name)) expect(folded.join('')).not.toBe('')
        expect(folded.every((word) => word !== '')).toBe(true)
      }),
    )
  })

  it('keeps Arabic letters and emoji', () => {
    expect(foldName('محمد')).toHaveLength(1)
    expect(foldName('Rara 🌸').length).toBeGreaterThan(0)
  })

  it('reads an unfinished last word both ways', () => {
    expect(foldQuery('muh').flatMap(({ keys }) => keys)).toEqual(
      expect.arrayContaining([foldSpelling('muhammad'), 'muh']),
    )
    expect(foldQuery('siti muh')).toHaveLength(2)
  })
})

describe('one letter apart', () => {
  it.each([
    ['siti', 'sti', true],
    ['siti', 'sitti', true],
    ['siti', 'sito', true],
    ['siti', 'isti', true],
    ['siti', 'siti', true],
    ['siti', 'sari', false],
    ['siti', 's', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOneLetterApart(one, other)).toBe(expected)
    expect(isOneLetterApart(other, one)).toBe(expected)
  })

  it('always leaves a remainder that both words share', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        if (!isOneLetterApart(one, other)) return
        const shared = remaindersOf(one).some((remainder) => remaindersOf(other).includes(remainder))
        expect(shared).toBe(true)
      }),
    )
  })
})

describe('a phone number', () => {
  it.each([
    ['0810-0000-0001', '+6281000000001'],
    ['6281000000001', '+6281000000001'],
    ['+62 810 0000 0001', '+6281000000001'],
    ['81000000001', '+6281000000001'],
    ['+60 12 345 6789', '+60123456789'],
    ['', ''],
    ['-', ''],
    ['tidak ada', ''],
    ['123', ''],
  ])('%s is %s', (written, parsed) => expect(parsePhone(written)).toBe(parsed))

  it('is masked but for its ends, and found by its tail', () => {
    expect(maskPhone('+6281000001234')).toBe('0810-••••-1234')
    expect(maskPhone('')).toBe('')
    expect(phoneKey('+6281000001234')).toBe('432100000180')
  })
})
