import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BadgeDesign, BadgeElement, BadgeSubject } from '#shared/badges/badge-design.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { drawBadge } from '#shared/badges/draw-badge.ts'
import { subjectOf, type BadgePerson } from '#shared/badges/subject-of.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { personFor, eventFor } from '../../electron/engine/open-test-event.ts'
import { measureLetters } from './real-letters.ts'

function subjectFor(change: Partial<BadgePerson> = {}): BadgeSubject {
  return subjectOf({ ...personFor(), representedBy: '', ...change }, eventFor([], []).event, badgeWords)
}

const draw = (design: BadgeDesign, subject = subjectFor()) => drawBadge(design, 'front', subject, measureLetters)
/** The tags of a drawing without anything that depends on words. */
const tagsOf = (svg: string) => Array.from(svg.matchAll(/<(\/?[^\s>/]+)/g), ([, name]) => name)
const wordsOf = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, words]) => words)

describe('a badge', () => {
  it('is as large as its paper with its bleed, in millimetres, counted from the corner where it is cut', () => {
    const design = { ...sampleDesigns.card, media: { ...sampleDesigns.card.media, bleed: 2_000 } }
    expect(draw(design)).toMatch(
      /^<svg xmlns="[^"]+" width="58mm" height="90mm" text-rendering="geometricPrecision" viewBox="-2000 -2000 58000 90000">/,
    )
  })

  it('takes the colour of the role, and prints what is for that role alone', () => {
    const when = { roles: ['speaker' as const], groups: null }
    const only: BadgeElement = { ...sampleDesigns.card.front[3]!, id: 'khusus', when }
    const design = { ...sampleDesigns.card, front: [...sampleDesigns.card.front.slice(0, 1), only] }
    const asParticipant = draw(design)
    const asSpeaker = draw(design, subjectFor({ role: 'speaker' }))
    expect(asParticipant).toContain(design.roleColours.participant)
    expect(asSpeaker).toContain(design.roleColours.speaker)
    expect([wordsOf(asParticipant).length, wordsOf(asSpeaker).length > 0]).toEqual([0, true])
  })

  it('gives who stands in for somebody their own name, and says for whom', () => {
    const words = wordsOf(draw(sampleDesigns.card, subjectFor({ name: 'Drs. H. Ahmad', representedBy: 'Noor Aida' })))
    expect(words.join(' ')).toContain('Noor')
    expect(words.join(' ')).toContain('mewakili Drs. H. Ahmad')
    expect(wordsOf(draw(sampleDesigns.card)).join(' ')).not.toContain('mewakili')
  })

  it('prints the code as people type it, and nothing else of the person in the square', () => {
    const code = 'BJBN02TWRC9'
    const one = draw(sampleDesigns.card, subjectFor({ codes: [{ text: code, standing: 'valid' }] }))
    const other = draw(
      sampleDesigns.card,
      subjectFor({ name: 'Lain', community: '', codes: [{ text: code, standing: 'valid' }] }),
    )
    const squareOf = (svg: string) => /shape-rendering="crispEdges">.*?<path d="([^"]+)"/.exec(svg)?.[1]
    expect(squareOf(one)).toBe(squareOf(other))
    expect(wordsOf(draw(sampleDesigns.card, subjectFor({ codes: [] }))).join(' ')).not.toMatch(/BJB/)
  })

  it('writes Arabic script from the right, and leaves it where it was designed', () => {
    const svg = draw(sampleDesigns.wide, subjectFor({ name: 'سيتي نور' }))
    expect(svg).toMatch(/<text transform="translate\(12000 [^>]*text-anchor="end" direction="rtl">سيتي/)
    const centred = sampleDesigns.card.front.map((one) =>
      one.kind === 'text' ? { ...one, align: 'center' as const } : one,
    )
    const middle = draw({ ...sampleDesigns.card, front: centred }, subjectFor({ name: 'سيتي نور' }))
    expect(middle).toMatch(/text-anchor="middle" direction="rtl">/)
  })

  it('keeps emoji and joiners whole, and drops what XML cannot carry or what turns the direction', () => {
    const words = wordsOf(draw(sampleDesigns.card, subjectFor({ name: 'A\u0000\u202e👩‍👩‍👧\u0007 B\ud800' })))
    expect(words.join(' ')).toContain('A👩‍👩‍👧')
    // oxlint-disable-next-line no-control-regex -- looked for on purpose
    expect(words.join('')).not.toMatch(/[\u0000-\u0008\u202e\ud800]/)
  })
})

describe('hostile words', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...Array.from('<>&"\'/=;#{}x script]]><!--')),
    minLength: 1,
    maxLength: 60,
  })

  it.each(Object.entries(sampleDesigns))('stay words on the sample "%s"', (_, design) => {
    fc.assert(
      fc.property(marks, (name) => {
        const svg = draw(design, subjectFor({ name: `a${name}`, community: name, group: name }))
        const allowed = new Set(['svg', '/svg', 'rect', 'ellipse', 'path', 'g', '/g', 'text', '/text'])
        expect(tagsOf(svg).filter((tag) => !allowed.has(tag ?? ''))).toEqual([])
        expect(svg.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
        expect(svg.match(/\son\w+=/g)).toBeNull()
      }),
      { numRuns: 25 },
    )
  })

  it("in a picture's description end in no attribute of their own", () => {
    const image: BadgeElement = {
      ...{ id: 'a', x: 0, y: 0, width: 1_000, height: 1_000, when: null, kind: 'image' as const },
      source: 'data:image/png;base64,AAAA',
      alt: '" onload="alert(1)',
    }
    expect(draw({ ...sampleDesigns.card, front: [image] })).toContain('aria-label="&quot; onload=&quot;alert(1)"')
  })
})

describe('any design that the schema takes', () => {
  const length = fc.integer({ min: 0, max: 1_000_000 })
  const place = { id: fc.constant('a'), x: length, y: length, width: length, height: length, when: fc.constant(null) }
  const element: fc.Arbitrary<BadgeElement> = fc.oneof(
    fc.record({
      ...place,
      kind: fc.constant('text' as const),
      text: fc.string({ maxLength: 200 }),
      most: fc.double({ min: 4, max: 200, noNaN: true }),
      least: fc.double({ min: 4, max: 200, noNaN: true }),
      lines: fc.integer({ min: 1, max: 20 }),
      align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      upright: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
      weight: fc.constantFrom('regular' as const, 'bold' as const),
      colour: fc.constant('role' as const),
      mayDropTitles: fc.boolean(),
    }),
    fc.record({ ...place, kind: fc.constant('qr' as const), hasLetters: fc.boolean() }),
    fc.record({
      ...place,
      kind: fc.constant('shape' as const),
      shape: fc.constantFrom('rectangle' as const, 'ellipse' as const, 'waves' as const),
      fill: fc.constant('role' as const),
      stroke: fc.constant('#ffffff'),
      strokeWidth: fc.integer({ min: 0, max: 5_000 }),
      radius: length,
    }),
  )

  it('is drawn, whatever stands where', () => {
    fc.assert(
      fc.property(element, (one) => {
        const svg = draw({ ...sampleDesigns.card, front: [one] })
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(svg.length).toBeLessThan(200_000)
      }),
      { numRuns: 80 },
    )
  })
})

describe('large letters', () => {
  it('are never written larger than the 10,000 units that Chromium draws', () => {
    const name = sampleDesigns.label.front.find(({ id }) => id === 'nama')!
    const huge = { ...name, height: 70_000, most: 200, least: 150 } as BadgeElement
    const svg = draw({ ...sampleDesigns.label, front: [huge] }, subjectFor({ name: 'N' }))
    const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(0)
    expect(Math.max(...sizes)).toBeLessThan(10_000)
  })
})

describe('an element that is turned', () => {
  const text = sampleDesigns.card.front.find(({ id }) => id === 'nama')!
  const onSide = { ...text, x: 4_000, y: 10_000, width: 12_000, height: 60_000, turn: 90 as const }

  it('is set as wide as it is high when it is seen, and turned around its middle', () => {
    const svg = draw({ ...sampleDesigns.card, front: [onSide] })
    expect(svg).toContain('<g transform="rotate(90 10000 40000)">')
    // 60 mm long and 12 mm high before it is turned: its left edge lies 30 mm left of its middle.
    expect(svg).toMatch(/<text transform="translate\(-20000 /)
    const upside = draw({ ...sampleDesigns.card, front: [{ ...text, turn: 180 as const }] })
    expect(upside).toContain('rotate(180 ')
  })

  it('draws its waves as far as they are seen, however long it is', () => {
    const waves = { ...sampleDesigns.wide.front[0]!, height: 1_000_000, turn: 270 as const }
    const svg = draw({ ...sampleDesigns.wide, front: [waves] })
    expect(svg.match(/<path/g)?.length).toBeLessThan(12)
    expect(svg.length).toBeLessThan(6_000)
  })
})
