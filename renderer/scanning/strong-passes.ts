import type { GreyImage } from './grey-image.ts'
import { darken, enlarge, evenContrast, sharpen, thresholdLocally } from './image-filters.ts'
import { type CodeRead, readCode } from './read-code.ts'

export type StrongPass = { name: string; read(image: GreyImage): Promise<CodeRead | null> }

/** What reads the codes that the quick pass does not, each for another kind of picture; the likeliest first. */
export const strongPasses: StrongPass[] = [
  { name: 'local-threshold', read: (image) => readCode(thresholdLocally(image, 12), { binarizer: 'FixedThreshold' }) },
  { name: 'enlarged', read: async (image) => shrink(await readCode(enlarge(image), { tryDenoise: true })) },
  { name: 'sharpened', read: (image) => readCode(sharpen(image, 4, 2)) },
  { name: 'even-contrast', read: (image) => readCode(evenContrast(image, 12), { binarizer: 'FixedThreshold' }) },
  { name: 'darkened', read: (image) => readCode(darken(image, 4), { downscaleFactor: 2 }) },
]

function shrink(read: CodeRead | null): CodeRead | null {
  return read && { ...read, corners: read.corners.map(({ x, y }) => ({ x: x / 1.5, y: y / 1.5 })) }
}
