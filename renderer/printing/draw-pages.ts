import { drawBadge } from '#shared/badges/draw-badge.ts'
import type { Drawing, PlacedBadge } from '#shared/contract/print-tasks.ts'
import { loadBadgeFonts, measureText } from '../badges/measure-text.ts'
import { loaded } from './loaded.ts'

/** Puts every page of a drawing into the document, ready to be printed: fonts and pictures are there when it returns. */
export async function drawPages(drawing: Drawing): Promise<void> {
  await loadBadgeFonts(textsOf(drawing))
  setPaper(drawing)
  document.body.replaceChildren(...drawing.pages.map((places) => pageOf(drawing, places)))
  await picturesAreThere(Array.from(document.querySelectorAll('image')))
  // Whatever letter is drawn in a font that is not there yet asks for it now, not in some later frame of a hidden page.
  document.body.getBoundingClientRect()
  if (document.fonts.status === 'loading') await document.fonts.ready
}

const sheet = new CSSStyleSheet()
document.adoptedStyleSheets.push(sheet)

function setPaper({ paper }: Drawing): void {
  sheet.replaceSync(`@page { size: ${mm(paper.width)} ${mm(paper.height)}; margin: 0 }`)
}

function pageOf(drawing: Drawing, places: readonly PlacedBadge[]): HTMLElement {
  const page = document.createElement('div')
  page.className = 'page'
  page.style.width = mm(drawing.paper.width)
  page.style.height = mm(drawing.paper.height)
  page.append(...places.map((place) => placeOf(drawing, place)))
  return page
}

/** On a paper of its own a badge's bleed is cut by the paper; on a sheet it ends at the badge, for its neighbour begins there. */
function placeOf({ designs }: Drawing, { design: index, side, subject, x, y }: PlacedBadge): HTMLElement {
  const design = designs[index]
  if (!design) throw new Error('no such design')
  const { width, height, bleed } = design.media
  const place = document.createElement('div')
  place.className = 'place'
  place.style.left = mm(x)
  place.style.top = mm(y)
  place.style.width = mm(width)
  place.style.height = mm(height)
  const svg = parseSvg(drawBadge(design, side, subject, measureText))
  svg.style.left = mm(-bleed)
  svg.style.top = mm(-bleed)
  place.append(svg)
  return place
}

function parseSvg(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  if (!(root instanceof SVGSVGElement)) throw new Error('not a drawing')
  return document.importNode(root, true)
}

/**
 * A picture that cannot be read must stop the print: a badge without its emblem is a wrong badge. Half a picture loads,
 * too; only a bitmap wants all of it, of each picture once.
 */
async function picturesAreThere(images: readonly SVGImageElement[]): Promise<void> {
  await Promise.all(images.map(loaded))
  const each = new Map(images.map((image) => [image.href.baseVal, image]))
  for (const bitmap of await Promise.all(Array.from(each.values(), (image) => createImageBitmap(image)))) bitmap.close()
}

function textsOf({ designs, pages }: Drawing): string[] {
  const written = designs.flatMap(({ front, back }) =>
    [...front, ...back].flatMap((element) => (element.kind === 'text' ? [element.text] : [])),
  )
  return [...written, ...pages.flatMap((places) => places.flatMap(({ subject }) => Object.values(subject)))]
}

function mm(micrometres: number): string {
  return `${micrometres / 1000}mm`
}
