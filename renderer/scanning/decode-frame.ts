import type { GreyImage } from './grey-image.ts'
import { type CodeRead, readCode } from './read-code.ts'
import { type StrongPass, strongPasses } from './strong-passes.ts'

export type FrameDecoder = {
  /** The live way: one quick pass, and now and then one of the stronger ones on a frame that gave nothing. */
  decode(image: GreyImage, hasTime: boolean): Promise<(CodeRead & { pass: string }) | null>
  /** The same for one still picture: all stronger passes at once. */
  decodeStill(image: GreyImage): Promise<(CodeRead & { pass: string }) | null>
}

/** A stronger pass on every so many frames without a code. */
const missesPerStrongPass = 3

export function createFrameDecoder(): FrameDecoder {
  let misses = 0
  let turn = 0

  const quick = async (image: GreyImage) => {
    const read = await readCode(image)
    return read === null ? null : { ...read, pass: 'quick' }
  }

  const strong = async (image: GreyImage, pass: StrongPass | undefined) => {
    const read = (await pass?.read(image)) ?? null
    return read === null || pass === undefined ? null : { ...read, pass: pass.name }
  }

  return {
    async decode(image, hasTime) {
      const read = await quick(image)
      if (read !== null) {
        misses = 0
        return read
      }
      misses += 1
      if (!hasTime || misses % missesPerStrongPass !== 0) return null
      turn += 1
      return strong(image, strongPasses[turn % strongPasses.length])
    },
    async decodeStill(image) {
      let read = await quick(image)
      for (const pass of strongPasses) read ??= await strong(image, pass)
      return read
    },
  }
}
