import type { GreyImage } from './grey-image.ts'
import { darken, enlarge, evenContrast, sharpen, thresholdLocally } from './image-filters.ts'
import { type CodeRead, findMissedCodes, readCode } from './read-code.ts'
import { straightenCode } from './straighten-code.ts'

export type StrongPass = { name: string; read(image: GreyImage): Promise<CodeRead | null> }

/** What reads the codes that the quick pass does not, each for another kind of picture; the likeliest first. */
export const strongPasses: StrongPass[] = [
  { name: 'local-threshold', read: (image) => readCode(thresholdLocally(image, 12), { binarizer: 'FixedThreshold' }) },
  straightened({ arm: 0.28, moreModules: 0 }),
  { name: 'enlarged', read: async (image) => shrink(await readCode(enlarge(image), { tryDenoise: true })) },
  { name: 'sharpened', read: (image) => readCode(sharpen(image, 4, 2)) },
  straightened({ arm: 0.34, moreModules: 0 }),
  { name: 'even-contrast', read: (image) => readCode(evenContrast(image, 12), { binarizer: 'FixedThreshold' }) },
  { name: 'darkened', read: (image) => readCode(darken(image, 4), { downscaleFactor: 2 }) },
  // On a bent card zxing may miscount the modules by one version.
  straightened({ arm: 0.28, moreModules: 4 }),
  straightened({ arm: 0.28, moreModules: -4 }),
]

/** The codes whose place was found but whose modules were not: bent, creased, or half lost in glare. */
function straightened({ arm, moreModules }: { arm: number; moreModules: number }): StrongPass {
  return {
    name: 'straightened',
    async read(image) {
      for (const { corners, modules } of await findMissedCodes(image)) {
        if (modules === null || modules + moreModules < 21) continue
        const straight = straightenCode(image, { corners, modules: modules + moreModules, arm })
        if (straight === null) continue
        // One after the other on purpose: the second costs nothing when the first reads.
        // oxlint-disable-next-line no-await-in-loop
        const read = (await readCode(straight)) ?? (await readCode(thresholdLocally(straight, 14)))
        if (read !== null) return { text: read.text, corners }
      }
      return null
    },
  }
}

function shrink(read: CodeRead | null): CodeRead | null {
  return read && { ...read, corners: read.corners.map(({ x, y }) => ({ x: x / 1.5, y: y / 1.5 })) }
}
