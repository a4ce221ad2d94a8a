import type { BadgeDesign, BadgeElement, BadgeSubject } from './badge-design.ts'
import type { MeasureText } from './badge-metrics.ts'
import { setBadgeText } from './draw-badge-text.ts'
import { type BadgeSide, isShown } from './draw-badge.ts'
import { uprightOf } from './turn-element.ts'

export type BadgeTrouble = {
  elementId: string
  side: BadgeSide
  kind: 'titles-dropped' | 'word-broken' | 'cut' | 'outside-safe' | 'code-small'
}

/** Micrometres: a code of the shortest kind has 29 modules with its quiet zone, and phones read half a millimetre each. */
const leastCode = 14_500

/** What somebody who designs a badge should know about it, as it comes out for one person. */
export function findTroubles(design: BadgeDesign, subject: BadgeSubject, measure: MeasureText): BadgeTrouble[] {
  return (['front', 'back'] as const).flatMap((side) =>
    design[side]
      .filter(({ when }) => isShown(when, subject))
      .flatMap((element) =>
        kindsOf(element, { design, subject, measure }).map((kind) => ({ elementId: element.id, side, kind })),
      ),
  )
}

type Seen = { design: BadgeDesign; subject: BadgeSubject; measure: MeasureText }

function kindsOf(element: BadgeElement, { design, subject, measure }: Seen): BadgeTrouble['kind'][] {
  switch (element.kind) {
    case 'text': {
      const trouble = setBadgeText(uprightOf(element), subject, measure)?.trouble ?? 'none'
      return [...(trouble === 'none' ? [] : [trouble]), ...outside(element, design)]
    }
    case 'qr': {
      const isSmall = Math.min(element.width, element.height) < leastCode
      return [...(isSmall ? (['code-small'] as const) : []), ...outside(element, design)]
    }
    case 'image':
    case 'shape':
      return []
  }
}

/** What is read must stand within the safe area; colour may run over the edge. */
function outside({ x, y, width, height }: BadgeElement, { media }: BadgeDesign): 'outside-safe'[] {
  const isInside =
    x >= media.safe &&
    y >= media.safe &&
    x + width <= media.width - media.safe &&
    y + height <= media.height - media.safe
  return isInside ? [] : ['outside-safe']
}
