import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeDesignSchema } from '#shared/badges/badge-design.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { findTroubles } from '#shared/badges/find-troubles.ts'
import { type MediaPreset, mediaPresets } from '#shared/badges/media-presets.ts'
import { checkBadgeDesign } from '#shared/badges/read-badge-design.ts'
import { subjectOf } from '#shared/badges/subject-of.ts'
import { followArrow } from '../../../renderer/badges/design/arrow-keys.ts'
import { type Box, handles, moveBox, resizeBox } from '../../../renderer/badges/design/boxes.ts'
import { changeDesign, redo, startHistory, undo } from '../../../renderer/badges/design/design-history.ts'
import { copyElement, newElement } from '../../../renderer/badges/design/new-element.ts'
import { samplePeople, sampleSubject } from '../../../renderer/badges/design/sample-people.ts'
import { snapLines, snapMove, snapResize } from '../../../renderer/badges/design/snap.ts'
import { starterDesign } from '../../../renderer/badges/design/starter-design.ts'
import { alignBox, boundsOf, distributeBoxes } from '../../../renderer/badges/design/arrange-boxes.ts'
import { alignElements, turnElement } from '../../../renderer/badges/design/arrange-elements.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { eventFor, personFor } from '../../electron/engine/open-test-event.ts'
import { measureLetters } from '../../shared/badges/real-letters.ts'

const { card } = sampleDesigns
const box: Box = { x: 10_000, y: 20_000, width: 20_000, height: 10_000 }
const lines = snapLines(card.media, [])

describe('on the table', () => {
  it('arrows move by half a millimetre, with Shift by five, and with Alt they change the size', () => {
    const press = (key: string, more = {}) => followArrow(box, { key, shiftKey: false, altKey: false, ...more })
    expect(press('ArrowRight')).toEqual({ ...box, x: 10_500 })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ ...box, y: 15_000 })
    expect(press('ArrowLeft', { altKey: true })).toEqual({ ...box, width: 19_500 })
    expect(press('a')).toBeNull()
  })

  it('what is dragged is drawn to the middle, the edges and the safe area, else to half millimetres', () => {
    expect(snapMove({ ...box, x: 17_300 }, lines, 600)).toMatchObject({
      box: { x: 17_000, y: 20_000 },
      guides: [{ axis: 'x', at: 27_000 }],
    })
    expect(snapMove({ ...box, x: 2_700 }, lines, 600).box.x).toBe(3_000)
    expect(snapMove({ ...box, x: 11_180 }, lines, 100)).toEqual({ box: { ...box, x: 11_000 }, guides: [] })
  })

  it('an edge that is pulled is drawn to a line, and the opposite one stays', () => {
    const pulled = snapResize({ ...box, width: 40_800 }, { dx: 1, dy: 0 }, { lines, reach: 600 })
    expect(pulled).toEqual({ box: { ...box, width: 41_000 }, guides: [{ axis: 'x', at: 51_000 }] })
    const left = snapResize(
      { x: 3_200, y: 20_000, width: 26_800, height: 10_000 },
      { dx: -1, dy: 0 },
      { lines, reach: 600 },
    )
    expect(left.box).toEqual({ x: 3_000, y: 20_000, width: 27_000, height: 10_000 })
  })

  it('nothing gets so small or so far away that the design could not be kept', () => {
    const far = fc.integer({ min: -3_000_000, max: 3_000_000 })
    fc.assert(
      fc.property(far, far, fc.constantFrom(...handles), (x, y, handle) => {
        for (const next of [moveBox(box, { x, y }), resizeBox(box, handle, { x, y })]) {
          const front = [{ ...card.front[0]!, ...next }]
          expect(badgeDesignSchema.safeParse({ ...card, front }).success).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('several elements', () => {
  const boxes = [
    { x: 0, y: 0, width: 10_000, height: 2_000 },
    { x: 30_000, y: 5_000, width: 4_000, height: 2_000 },
    { x: 12_000, y: 9_000, width: 6_000, height: 2_000 },
  ]
  const one = { ...card.front[3]!, x: 0, y: 0 }

  it('get even gaps between the outer ones, in whichever order they lie', () => {
    expect(distributeBoxes(boxes, 'x').map(({ x }) => x)).toEqual([0, 30_000, 17_000])
    expect(distributeBoxes(boxes.slice(0, 1), 'y')).toEqual(boxes.slice(0, 1))
  })

  it('are aligned to each other, one alone to the badge: what is read to its safe area, colour to its edge', () => {
    const bounds = boundsOf(boxes)
    expect(boxes.map((each) => alignBox(each, bounds, 'right').x)).toEqual([24_000, 30_000, 28_000])
    const media = { ...card.media, bleed: 2_000 }
    expect(alignElements([one], media, 'right').get(one.id)?.x).toBe(51_000 - one.width)
    const colour = card.front.find(({ kind }) => kind === 'shape')!
    expect(alignElements([colour], media, 'left').get(colour.id)?.x).toBe(-2_000)
  })

  it('stay where they are when they are locked, and four quarter turns end where they began', () => {
    expect(alignElements([{ ...one, isLocked: true }], card.media, 'left').size).toBe(0)
    const quarter = (element: typeof one) => Object.assign({}, element, turnElement(element))
    const turned = quarter(quarter(quarter(quarter(one))))
    expect({ ...turned, turn: undefined }).toEqual({ ...one, turn: undefined })
  })
})

describe('the way back', () => {
  it('takes back a whole drag or the typing in one field at once, and brings it again', () => {
    const named = (name: string) => ({ ...card, name })
    let history = startHistory(card)
    for (const name of ['A', 'AB', 'ABC']) history = changeDesign(history, named(name), 'name')
    history = changeDesign(history, named('X'), null)
    expect(undo(history).present.name).toBe('ABC')
    expect(undo(undo(history)).present).toBe(card)
    expect(undo(undo(undo(history))).present).toBe(card)
    expect(redo(redo(undo(undo(history)))).present.name).toBe('X')
    expect(changeDesign(undo(history), named('Y'), null).future).toEqual([])
  })
})

describe('a new design', () => {
  const event = { ...eventFor([], []).event, name: 'Gathering Positif Bermedia Sosial Banjarbaru' }
  const presets = Object.keys(mediaPresets) as MediaPreset[]

  it.each(presets)('for %s can be kept, and fits everybody who comes without a cut', (preset) => {
    const design = starterDesign(preset, { id: 'a', name: 'Baru' })
    expect(badgeDesignSchema.safeParse(design).success).toBe(true)
    expect(checkBadgeDesign(design).ok).toBe(true)
    const people = samplePeople.map((sample) => sampleSubject(sample, event, 'Sasirangan'))
    const usual = subjectOf({ ...personFor(), representedBy: '' }, event, badgeWords)
    const troubles = [...people, usual].flatMap((subject) => findTroubles(design, subject, measureLetters))
    expect(troubles.filter(({ kind }) => kind !== 'titles-dropped')).toEqual([])
  })

  it('gets elements with ids of their own, and copies beside them', () => {
    const design = { ...card, front: [...card.front] }
    for (const kind of ['text', 'text', 'qr', 'shape'] as const) {
      const made = newElement(kind, { design, side: 'front' })
      if (made) design.front.push(made)
    }
    design.front.push(copyElement(design.front.at(-1)!, design.front))
    expect(new Set(design.front.map(({ id }) => id)).size).toBe(design.front.length)
    expect(checkBadgeDesign(design).ok).toBe(true)
    expect(newElement('image', { design, side: 'front' })).toBeNull()
  })
})

it.each(Object.entries(sampleDesigns))('the sample "%s" fits its people without a cut', (_, design) => {
  const event = { ...eventFor([], []).event, name: 'Gathering Positif Bermedia Sosial Banjarbaru' }
  const troubles = samplePeople.flatMap((sample) =>
    findTroubles(design, sampleSubject(sample, event, 'Sasirangan'), measureLetters),
  )
  expect(troubles.filter(({ kind }) => !['titles-dropped', 'outside-safe'].includes(kind))).toEqual([])
})
