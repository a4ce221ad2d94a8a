import type { BadgeElement } from '#shared/badges/badge-design.ts'

type Box = readonly [x: number, y: number, width: number, height: number]
type Text = Extract<BadgeElement, { kind: 'text' }>
type Shape = Extract<BadgeElement, { kind: 'shape' }>

/** Places are given in millimetres, as one measures a badge; a design has micrometres. */
function place(id: string, [x, y, width, height]: Box) {
  const um = (mm: number) => Math.round(mm * 1000)
  return { id, x: um(x), y: um(y), width: um(width), height: um(height), when: null }
}

export function text(
  id: string,
  box: Box,
  words: string,
  look: Partial<Text> & { sizes: readonly [number, number] },
): Text {
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

type Rows = readonly (readonly [time: string, what: string])[]

/** What happens when: a row each, with a hair line between two. */
export function timetable(
  { left, top, width, row }: { left: number; top: number; width: number; row: number },
  rows: Rows,
): BadgeElement[] {
  const clock = 12
  return rows.flatMap(([time, what], index) => {
    const y = top + index * row
    const look = { sizes: [9, 6] as const, align: 'left' as const }
    return [
      ...(index === 0 ? [] : [shape(`baris-${index}`, [left, y, width, 0.15], { fill: '#c9c4bb' })]),
      text(`jam-${index + 1}`, [left, y + 0.2, clock, row - 0.4], time, { ...look, colour: 'role' }),
      text(`isi-${index + 1}`, [left + clock, y + 0.2, width - clock, row - 0.4], what, { ...look, weight: 'regular' }),
    ]
  })
}
