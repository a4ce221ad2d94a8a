import { formatCode } from '../participants/draw-code.ts'
import type { BadgeElement, BadgeSubject } from './badge-design.ts'
import { fieldsIn, fillFields } from './badge-field.ts'
import { ascent, badgeFontFamily, lineHeight, type MeasureText, pointUm, weightNumbers } from './badge-metrics.ts'
import { fitText, type FittedText } from './fit-text.ts'
import { escapeText, printable, tag } from './markup.ts'
import { placeText, setSize } from './place-text.ts'

export type TextElement = Extract<BadgeElement, { kind: 'text' }>

/** The words of a text element for one person, set into its box; null when there is nothing to say. */
export function setBadgeText(element: TextElement, subject: BadgeSubject, measure: MeasureText): FittedText | null {
  const shown = { ...subject, code: formatCode(subject.code) }
  const text = printable(fillFields(element.text, shown))
  if (text.trim() === '') return null
  const hasTitles = element.mayDropTitles && fieldsIn(element.text).includes('name')
  const short = { ...shown, name: subject['name-without-titles'] }
  const shorter = hasTitles ? printable(fillFields(element.text, short)) : null
  return fitText(text, element, measure, shorter)
}

/** One `text` a line, on its base line: in a PDF it stays text. */
export function drawBadgeText(
  element: TextElement,
  { subject, measure, colour }: { subject: BadgeSubject; measure: MeasureText; colour: string },
): string {
  const fitted = setBadgeText(element, subject, measure)
  if (fitted === null) return ''
  const size = fitted.sizePt * pointUm
  const spare = element.height - fitted.lines.length * size * lineHeight
  const top = element.y + Math.max(0, spare) * shareAbove[element.upright]
  const lines = fitted.lines.map((line, index) => {
    const isRtl = isRightToLeft(line)
    return tag(
      'text',
      {
        ...placeText(
          element.x + element.width * placeOf[element.align],
          top + size * (index * lineHeight + ascent),
          size,
        ),
        'text-anchor': anchorOf(element.align, isRtl),
        direction: isRtl ? 'rtl' : 'ltr',
      },
      escapeText(line),
    )
  })
  return tag(
    'g',
    {
      'font-family': badgeFontFamily,
      'font-size': setSize,
      'font-weight': String(weightNumbers[element.weight]),
      fill: colour,
      'unicode-bidi': 'embed',
    },
    lines.join(''),
  )
}

const shareAbove = { top: 0, middle: 0.5, bottom: 1 }
const placeOf = { left: 0, center: 0.5, right: 1 }

/** A line of right-to-left script starts at its right; where it stands on the badge stays as it was designed. */
function anchorOf(align: TextElement['align'], isRtl: boolean): string {
  if (align === 'center') return 'middle'
  return (align === 'left') === isRtl ? 'end' : 'start'
}

/** By its first letter that has a direction, as the Unicode bidirectional algorithm has it (rules P2 and P3). */
function isRightToLeft(line: string): boolean {
  const [first] = /\p{Letter}/u.exec(line) ?? []
  return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
