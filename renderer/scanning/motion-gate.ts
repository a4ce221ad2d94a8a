import type { GreyImage } from './grey-image.ts'

export type Stillness = { isIdle: boolean; isDark: boolean }

/** After this long without movement nobody is in front. */
const idleAfterMs = 3_000
/** Samples across and down: a phone at arm's length covers a few hundred of them. */
const columns = 64
const rows = 36
/** Change of one sample that is not camera noise, and how many such samples are somebody moving. */
const sampleChange = 24
const movedSamples = 12
/** A lens cap or a closed shutter: nothing brighter than this among the samples. */
const darkBelow = 34

/**
 * Tells from coarse samples of the frames whether anything moves, and whether the picture is black. Costs some 0.05 ms
 * a frame, so that every frame can be looked at while only few are decoded. The time comes with the frame.
 */
export function createMotionGate(): { look(image: GreyImage, at: number): Stillness } {
  let previous: Uint8Array | null = null
  let movedAt = Number.NEGATIVE_INFINITY
  return {
    look(image, at) {
      const samples = sample(image)
      const before = previous
      previous = samples
      let moved = 0
      let brightest = 0
      samples.forEach((value, index) => {
        if (value > brightest) brightest = value
        if (before !== null && Math.abs(value - (before[index] ?? value)) > sampleChange) moved += 1
      })
      if (before === null || moved >= movedSamples) movedAt = at
      return { isIdle: at - movedAt > idleAfterMs, isDark: brightest < darkBelow }
    },
  }
}

/** Each sample is the mean of four pixels, which halves the noise. */
function sample({ width, height, data }: GreyImage): Uint8Array {
  const samples = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    const y = Math.floor(((row + 0.5) * height) / rows)
    for (let column = 0; column < columns; column += 1) {
      const at = y * width + Math.floor(((column + 0.5) * width) / columns)
      const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)
      samples[row * columns + column] = sum >> 2
    }
  }
  return samples
}
