import {
  type Point,
  pathOf,
  readStrokes,
  simplify,
  writeStrokes,
} from '../../../renderer/questions/signature-strokes.ts'
import { signatureStrokesSchema } from '#shared/records/desk-payloads.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const point = fc.record({
  x: fc.double({ min: -50, max: 1_050, noNaN: true }),
  y: fc.double({ min: -50, max: 400, noNaN: true }),
})

it('writes whatever is drawn as a record takes it, also beyond the field’s edge', () => {
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 40 }), { maxLength: 20 }), (strokes) => {
      const text = writeStrokes(strokes)
      const isNothing = strokes.every(({ length }) => length === 0)
      expect(isNothing ? text === null : signatureStrokesSchema.safeParse(text).success).toBe(true)
    }),
  )
})

it('keeps a very long scribble within what a record takes', () => {
  const scribble: Point[] = Array.from({ length: 20_000 }, (_, index) => ({
    x: (index * 37) % 1_000,
    y: (index * 91) % 333,
  }))
  const text = writeStrokes([scribble])
  expect(signatureStrokesSchema.safeParse(text).success).toBe(true)
  const dots = Array.from({ length: 5_000 }, (_, index) => [{ x: index % 1_000, y: index % 333 }])
  expect(signatureStrokesSchema.safeParse(writeStrokes(dots)).success).toBe(true)
})

it('reads back what it wrote, within the pen’s width', () => {
  const strokes = [
    [
      { x: 100, y: 50 },
      { x: 300, y: 200 },
      { x: 320, y: 10 },
    ],
    [{ x: 900, y: 300 }],
  ]
  expect(readStrokes(writeStrokes(strokes) ?? '')).toEqual(strokes)
})

it('leaves out what a straight line says anyway, and keeps its ends and its corners', () => {
  const line = Array.from({ length: 100 }, (_, x) => ({ x, y: 50 }))
  expect(simplify(line, 1)).toEqual([line[0], line[99]])
  const corner = [...line, { x: 99, y: 150 }]
  expect(simplify(corner, 1)).toEqual([line[0], line[99], { x: 99, y: 150 }])
})

it('draws a touch as a dot and a line as a curve', () => {
  expect(pathOf([{ x: 5, y: 6 }])).toBe('M5 6h0.1')
  expect(pathOf([])).toBe('')
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 20, y: 0 },
    ]),
  ).toBe('M0 0Q10 10 15 5L20 0')
})
