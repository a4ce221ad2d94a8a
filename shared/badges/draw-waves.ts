import { tag } from './markup.ts'

export type Area = { x: number; y: number; width: number; height: number }
type Look = { fill: string; stroke: string; strokeWidth: number }

/** Micrometres: one wave, how far its curve is pulled, and from one line to the next. */
const wave = 8_000
const pull = 1_500
const lineGap = 2_000
/** Stitches begin this often in a wave, which is every 1.18 mm of thread. */
const stitchesAWave = 8

const half = `c${Math.round(wave / 6)} ${-pull} ${Math.round(wave / 3)} ${-pull} ${wave / 2} 0`
const back = `s${Math.round(wave / 3)} ${pull} ${wave / 2} 0`
/** Sasirangan is stitched before it is dyed: whole lines between long and short stitches. */
const lines = [stitch(500), half + back, stitch(150)]

/**
 * Stitched waves that begin at the corner of `box`, as lines, cut off at the edges of `area` by a frame of its own. Each
 * stitch is drawn, for a PDF has no dashes from Chromium but the outline of every one, fifty times as many bytes.
 */
export function drawWaves(box: Area, area: Area, { fill, stroke, strokeWidth }: Look): string {
  const ground = tag('rect', { x: area.x, y: area.y, width: area.width, height: area.height, fill })
  const first = Math.floor((area.x - box.x) / wave)
  const count = Math.max(0, Math.ceil((area.x + area.width - box.x) / wave) - first)
  const from = Math.max(0, Math.floor((area.y - box.y) / lineGap) - 1)
  const to = Math.ceil((area.y + area.height - box.y) / lineGap) + 1
  const left = Math.round(box.x + first * wave)
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const line = from + index
    // Moved as a whole: in a PDF every line of its kind is then the same bytes, and packs to next to nothing.
    const transform = `translate(${left} ${Math.round(box.y + line * lineGap)})`
    return tag('path', { d: `M0 0${(lines[line % lines.length] ?? '').repeat(count)}`, transform })
  })
  const look = { fill: 'none', stroke, 'stroke-width': strokeWidth, 'stroke-linecap': 'round' }
  return tag(
    'svg',
    { ...area, viewBox: `${area.x} ${area.y} ${area.width} ${area.height}`, overflow: 'hidden' },
    ground + tag('g', look, drawn.join('')),
  )
}

/** The stitches of one wave, so many micrometres long and evenly along its thread: straight, as a needle leaves them. */
function stitch(length: number): string {
  const thread = threadOfWave()
  const pitch = thread.length / stitchesAWave
  let at = { x: 0, y: 0 }
  const moves = Array.from({ length: stitchesAWave }, (_, index) => {
    const [begin, end] = [thread.at(index * pitch), thread.at(index * pitch + length)]
    const step = `m${begin.x - at.x} ${begin.y - at.y}l${end.x - begin.x} ${end.y - begin.y}`
    at = end
    return step
  })
  return `${moves.join('')}m${wave - at.x} ${-at.y}`
}

/** A wave by the length of its thread, which each micrometre across is a little more of. */
function threadOfWave() {
  const lengths = [0]
  for (let x = 1; x <= wave; x += 1) {
    lengths.push((lengths[x - 1] ?? 0) + Math.hypot(1, heightAt(x) - heightAt(x - 1)))
  }
  return {
    length: lengths[wave] ?? wave,
    at(length: number) {
      const x = Math.max(
        0,
        lengths.findIndex((reached) => reached >= length),
      )
      return { x, y: Math.round(heightAt(x)) }
    },
  }
}

/** What the curve above comes to: its points of control lie at thirds, so each half is a parabola. */
function heightAt(x: number): number {
  const across = (x % (wave / 2)) / (wave / 2)
  return (x < wave / 2 ? -3 : 3) * pull * across * (1 - across)
}
