import { encodeQR } from 'qr'
import type { FilmScene } from './film-scene.ts'

export const filmWidth = 1280
export const filmHeight = 720

/** One luminance picture of a scene. `random` gives the noise: numbers from 0 to 1, seeded by the caller. */
export function drawScene(scene: FilmScene, random: () => number): Uint8Array {
  let picture = drawDesk()
  if (scene.isBlack) picture.fill(16)
  else if (scene.text !== null) drawCode(picture, scene, scene.text)
  if (scene.blur) picture = blur(picture, scene.blur)
  if (scene.noise) addNoise(picture, scene.noise, random)
  if (scene.isMirrored) mirror(picture)
  if (scene.isMarked) mark(picture)
  return picture
}

/** A grey desk, a little brighter towards the lamp, with an edge and a dark shape so that it is not a test card. */
function drawDesk(): Uint8Array {
  const picture = new Uint8Array(filmWidth * filmHeight)
  for (let y = 0; y < filmHeight; y += 1) {
    for (let x = 0; x < filmWidth; x += 1) {
      const isShape = (x - 160) ** 2 + (y - 120) ** 2 < 8_000
      picture[y * filmWidth + x] = isShape ? 70 : 120 + (x * 40) / filmWidth + (y > 600 ? -30 : 0)
    }
  }
  return picture
}

function drawCode(picture: Uint8Array, scene: FilmScene, text: string): void {
  // The quiet zone belongs to the card, so that it turns with the code.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const size = (scene.share ?? 0.25) * filmWidth
  const pitch = size / (modules.length - 8)
  const half = (modules.length * pitch) / 2
  const turn = ((scene.rotation ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [light, dark] = scene.isInverted ? [30, 225] : [225, 30]
  const reach = Math.ceil(half * Math.SQRT2)
  const [middleX, middleY] = [filmWidth / 2, filmHeight / 2]
  for (let y = Math.max(0, middleY - reach); y < Math.min(filmHeight, middleY + reach); y += 1) {
    for (let x = Math.max(0, middleX - reach); x < Math.min(filmWidth, middleX + reach); x += 1) {
      const [dx, dy] = [x + 0.5 - middleX, y + 0.5 - middleY]
      const column = Math.floor((dx * cos + dy * sin + half) / pitch)
      const row = Math.floor((dy * cos - dx * sin + half) / pitch)
      const isDark = modules[row]?.[column]
      if (isDark !== undefined) picture[y * filmWidth + x] = isDark ? dark : light
    }
  }
}

/** A box blur across and down: near enough to a lens that is out of focus. */
function blur(picture: Uint8Array, radius: number): Uint8Array {
  return blurAlong(blurAlong(picture, radius, 1), radius, filmWidth)
}

function blurAlong(picture: Uint8Array, radius: number, step: number): Uint8Array {
  return picture.map((value, at) => {
    let sum = 0
    for (let offset = -radius; offset <= radius; offset += 1) sum += picture[at + offset * step] ?? value
    return sum / (2 * radius + 1)
  })
}

function addNoise(picture: Uint8Array, deviation: number, random: () => number): void {
  for (let at = 0; at < picture.length; at += 1) {
    // The sum of four even numbers is near enough to a bell curve.
    const bell = (random() + random() + random() + random() - 2) * Math.sqrt(3)
    picture[at] = Math.min(255, Math.max(0, (picture[at] ?? 0) + bell * deviation))
  }
}

export const markSize = 32

function mark(picture: Uint8Array): void {
  for (let y = 0; y < markSize; y += 1) picture.fill(235, y * filmWidth, y * filmWidth + markSize)
}

function mirror(picture: Uint8Array): void {
  for (let y = 0; y < filmHeight; y += 1) picture.subarray(y * filmWidth, (y + 1) * filmWidth).reverse()
}
