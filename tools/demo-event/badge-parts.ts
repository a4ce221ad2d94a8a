import type { BadgeElement } from '#shared/badges/badge-design.ts'

type Box = readonly [x: number, y: number, width: number, height: number]
type Text = Extract<BadgeElement, { kind: 'text' }>
type Shape = Extract<BadgeElement, { kind: 'shape' }>

/** Places are given in millimetres, as one measures a badge; a design has micrometres. */
function place(id: string, [x, y, width, height]: Box) {
  const um = (mm: number) => Math.round(mm * 1000)
  return { id, x: um(x), y: um(y), width: um(width), height: um(height), when: null }
}

export function text(id: string, box: Box, words: string, look: Partial<Text> & { sizes: [number, number] }): Text {
  const { sizes, ...rest } = look
  return {
    ...place(id, box),
    kind: 'text',
    text: words,
    most: sizes[0],
    least: sizes[1],
    lines: 1,
    align: 'center',
    upright: 'middle',
    weight: 'bold',
    colour: '#1b1f24',
    mayDropTitles: false,
    ...rest,
  }
}

export function qr(id: string, box: Box): BadgeElement {
  return { ...place(id, box), kind: 'qr', hasLetters: true }
}

export function shape(id: string, box: Box, look: Partial<Shape>): Shape {
  return {
    ...place(id, box),
    kind: 'shape',
    shape: 'rectangle',
    fill: 'none',
    stroke: 'none',
    strokeWidth: 0,
    radius: 0,
    ...look,
  }
}

/** Sasirangan's stitched waves in white on the colour of the role. */
export function waves(id: string, box: Box, look: Partial<Shape> = {}): Shape {
  return shape(id, box, { shape: 'waves', fill: 'role', stroke: '#ffffff', strokeWidth: 250, ...look })
}
