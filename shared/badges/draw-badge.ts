import type { BadgeCondition, BadgeDesign, BadgeElement, BadgeSubject } from './badge-design.ts'
import type { MeasureText } from './badge-metrics.ts'
import { drawBadgeCode } from './draw-badge-code.ts'
import { drawBadgeText } from './draw-badge-text.ts'
import { drawShape } from './draw-shape.ts'
import { tag } from './markup.ts'
import { seenFrom, turned, uprightOf } from './turn-element.ts'

export type BadgeSide = 'front' | 'back'

/**
 * One side of one person's badge as SVG, as large as the badge with its bleed, one unit a micrometre from the corner
 * where it will be cut. The window's preview and every way of printing use this, so that what is seen is what comes out.
 * All words of the person are text in it, never markup.
 */
export function drawBadge(design: BadgeDesign, side: BadgeSide, subject: BadgeSubject, measure: MeasureText): string {
  const { width, height, bleed } = design.media
  const sheet = { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }
  const ground = tag('rect', { ...sheet, fill: '#ffffff' })
  const drawn = design[side]
    .filter((element) => isShown(element.when, subject))
    .map((element) => drawElement(element, { design, subject, measure, sheet }))
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${sheet.width / 1000}mm`,
      height: `${sheet.height / 1000}mm`,
      // Else a screen rounds every letter to whole pixels, and a line is wider there than on paper.
      'text-rendering': 'geometricPrecision',
      viewBox: `${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`,
    },
    ground + drawn.join(''),
  )
}

export function isShown(when: BadgeCondition | null, { roleKey, groupName }: BadgeSubject): boolean {
  if (when === null) return true
  return (when.roles?.includes(roleKey) ?? true) && (when.groups?.includes(groupName) ?? true)
}

type Drawing = {
  design: BadgeDesign
  subject: BadgeSubject
  measure: MeasureText
  sheet: { x: number; y: number; width: number; height: number }
}

function drawElement(element: BadgeElement, drawing: Drawing): string {
  const seen = { ...drawing, sheet: seenFrom(element, drawing.sheet) }
  return turned(drawUpright(uprightOf(element), seen), element)
}

function drawUpright(element: BadgeElement, { design, subject, measure, sheet }: Drawing): string {
  const roleColour = design.roleColours[subject.roleKey]
  switch (element.kind) {
    case 'text':
      return drawBadgeText(element, {
        subject,
        measure,
        colour: element.colour === 'role' ? roleColour : element.colour,
      })
    case 'qr':
      return drawBadgeCode(element, subject.code)
    case 'image':
      return tag('image', {
        x: element.x,
        y: element.y,
        width: element.width,
        height: element.height,
        href: element.source,
        preserveAspectRatio: 'xMidYMid meet',
        ...(element.alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': element.alt }),
      })
    case 'shape':
      return drawShape(element, element.fill === 'role' ? roleColour : element.fill, sheet)
  }
}
