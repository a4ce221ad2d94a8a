import type { BadgeElement } from './badge-design.ts'
import { tag } from './markup.ts'

type Area = { x: number; y: number; width: number; height: number }

/** The element as it stands before it is turned around its middle: on its side, its width is what was its height. */
export function uprightOf<E extends BadgeElement>(element: E): E {
  return isOnItsSide(element) ? { ...element, ...onItsSide(element) } : element
}

/** Whether width and height change places. */
export function isOnItsSide({ turn = 0 }: Pick<BadgeElement, 'turn'>): boolean {
  return turn === 90 || turn === 270
}

/** The same area turned by a quarter around its own middle. */
export function onItsSide({ x, y, width, height }: Area): Area {
  const shift = (width - height) / 2
  return { x: Math.round(x + shift), y: Math.round(y - shift), width: height, height: width }
}

/** What was drawn upright, turned to where it belongs. */
export function turned(drawn: string, element: BadgeElement): string {
  const { x, y, width, height, turn = 0 } = element
  if (turn === 0 || drawn === '') return drawn
  return tag('g', { transform: `rotate(${turn} ${x + width / 2} ${y + height / 2})` }, drawn)
}

/** The area that can be seen, as an element sees it that is turned in it. */
export function seenFrom(element: BadgeElement, area: Area): Area {
  const { turn = 0 } = element
  const middle = { x: element.x + element.width / 2, y: element.y + element.height / 2 }
  const angle = (-turn * Math.PI) / 180
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  const corners = [
    { x: area.x - middle.x, y: area.y - middle.y },
    { x: area.x + area.width - middle.x, y: area.y + area.height - middle.y },
  ].map(({ x, y }) => ({ x: middle.x + x * cos - y * sin, y: middle.y + x * sin + y * cos }))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
