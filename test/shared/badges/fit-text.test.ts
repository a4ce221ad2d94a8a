import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineHeight, pointUm } from '#shared/badges/badge-metrics.ts'
import { fitText, type TextBox } from '#shared/badges/fit-text.ts'
import { withoutTitles } from '#shared/participants/without-titles.ts'
import { measureLetters } from './real-letters.ts'

/** Where the name stands on the sample card of 54 × 86 mm. */
const card: TextBox = { width: 49_000, height: 31_000, most: 26, least: 14, lines: 5, weight: 'extra-bold' }

function fitName(name: string, box: Partial<TextBox> = {}) {
  const { lines, sizePt, trouble } = fitText(name, { ...card, ...box }, measureLetters, withoutTitles(name))
  return { lines: lines.join(' | '), sizePt, trouble }
}

describe('a name on a card of 54 × 86 mm', () => {
  it.each([
    ['N', 'N', 26],
    ['B', 'B', 26],
    ['Sukarno', 'Sukarno', 26],
    ["Ma'ruf", "Ma'ruf", 26],
    ['Muhammad Rizky', 'Muhammad | Rizky', 23.75],
    ['M. Rizky', 'M. Rizky', 26],
    ['Nurhikmah', 'Nurhikmah', 26],
    ['dr. Hj. Siti Nurhaliza, Sp.A.', 'dr. Hj. Siti | Nurhaliza, | Sp.A.', 24.25],
    ['Hj. Mastura binti Abdul Hamid', 'Hj. Mastura | binti Abdul | Hamid', 24.25],
  ])('%s is set as %s', (name, lines, sizePt) => {
    expect(fitName(name)).toEqual({ lines, sizePt, trouble: 'none' })
  })

  it('keeps 14 points for 60 letters, and lets go only of the titles', () => {
    const name = 'Muhammad Abdurrahman Wirakusuma Kusumaningrat Prawiradiredja'
    expect(name).toHaveLength(60)
    for (const whole of [name, `H. ${name}`, `Prof. Dr. H. ${name}, S.Sos., M.Si.`]) {
      const fitted = fitName(whole)
      expect(fitted.sizePt).toBeGreaterThanOrEqual(14)
      expect(fitted.lines.replaceAll(' | ', ' ')).toContain(name)
      expect(['none', 'titles-dropped']).toContain(fitted.trouble)
    }
  })

  it('makes letters smaller before it drops titles, and drops them only where that is allowed', () => {
    const name = 'Dr. H. Ahmad Fauzi Rahman, S.Sos., M.Si.'
    const low = { height: 14_000, lines: 2, least: 8 }
    expect(fitName(name, low)).toEqual({
      lines: 'Dr. H. Ahmad Fauzi | Rahman, S.Sos., M.Si.',
      sizePt: 12.5,
      trouble: 'none',
    })
    expect(fitName(name, { ...low, least: 14 })).toMatchObject({
      lines: 'Ahmad Fauzi | Rahman',
      trouble: 'titles-dropped',
    })
    const kept = fitText(name, { ...card, ...low, least: 14 }, measureLetters)
    expect(kept.trouble).toBe('cut')
    expect(kept.lines[0]).toBe('Dr. H. Ahmad Fauzi')
  })

  it('breaks inside a word only when the word alone is longer than the box', () => {
    const word = 'Abdurrahmanwirakusumaningratsastrodiningrat'
    const fitted = fitText(word, card, measureLetters)
    expect(fitted).toMatchObject({ sizePt: 14, trouble: 'word-broken' })
    expect(fitted.lines.join('')).toBe(word)
    const beside = fitText(`Siti ${word}`, card, measureLetters)
    expect(beside.lines.join(' ')).toMatch(/^Siti /)
  })

  it('ends in an ellipsis what has no room at all, each paragraph in its own lines', () => {
    const box = { ...card, height: 12_000, least: 12, lines: 2 }
    const fitted = fitText('Forum Pegiat Media Sosial Hulu Sungai Tengah\nKelompok Purun', box, measureLetters)
    expect(fitted.lines).toEqual(['Forum Pegiat Media…', 'Kelompok Purun'])
  })
})

describe('whatever is written', () => {
  const letters = fc.oneof(
    fc.string({ maxLength: 100 }),
    fc.string({ unit: fc.constantFrom(...Array.from("abcdefgijmnrstuwyMW. ,'-سيتنور🌟é")), maxLength: 100 }),
  )
  const boxes = fc.record({
    width: fc.integer({ min: 10_000, max: 100_000 }),
    height: fc.integer({ min: 2_000, max: 60_000 }),
    most: fc.integer({ min: 4, max: 60 }),
    least: fc.integer({ min: 4, max: 60 }),
    lines: fc.integer({ min: 1, max: 6 }),
    weight: fc.constantFrom('regular' as const, 'bold' as const, 'extra-bold' as const),
  })

  it('never leaves its box', () => {
    fc.assert(
      fc.property(letters, boxes, (text, box) => {
        const { lines, sizePt } = fitText(text, box, measureLetters)
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, box.lines))
        expect(lines.length * sizePt * lineHeight * pointUm).toBeLessThanOrEqual(box.height + 1)
        for (const line of lines)
          expect(measureLetters(line, { sizePt, weight: box.weight })).toBeLessThanOrEqual(box.width + 1)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every letter in order, unless it says that it cut', () => {
    fc.assert(
      fc.property(letters, boxes, (text, box) => {
        const { lines, trouble } = fitText(text, box, measureLetters)
        const bare = (words: string) => words.replaceAll(/[ \n]/g, '')
        expect(trouble === 'cut' ? '' : bare(lines.join(''))).toBe(trouble === 'cut' ? '' : bare(text))
        if (trouble === 'none')
          expect(lines.join(' ').split(' ').filter(Boolean)).toEqual(text.split(/[ \n]/).filter(Boolean))
      }),
      { numRuns: 150 },
    )
  })
})
