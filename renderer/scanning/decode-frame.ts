import type { GreyImage } from './grey-image.ts'
import { type CodeRead, readCode } from './read-code.ts'
import { type StrongPass, strongPasses } from './strong-passes.ts'

type Read = (CodeRead & { pass: string }) | null

export type FrameDecoder = {
  /** The live way: one quick pass, and now and then one of the stronger ones on a frame that gave nothing. */
  decode: (image: GreyImage, hasTime: boolean) => Promise<Read>
  /** The same for one still picture: all stronger passes, as a person who holds a code still gets them one by one. */
  decodeStill: (image: GreyImage) => Promise<Read>
}

/** A stronger pass on every so many frames without a code: all of them in some 1.2 s at 30 frames a second. */
const missesPerStrongPass = 4

export function createFrameDecoder(): FrameDecoder {
  let misses = 0
  return {
    async decode(image, hasTime) {
      const read = await readQuickly(image)
      misses = read === null ? misses + 1 : 0
      if (read !== null || !hasTime || misses % missesPerStrongPass !== 0) return read
      return readStrongly(image, strongPasses[(misses / missesPerStrongPass - 1) % strongPasses.length])
    },
    async decodeStill(image) {
      let read = await readQuickly(image)
      for (const pass of strongPasses) {
        if (read !== null) break
        // oxlint-disable-next-line no-await-in-loop -- the next pass is only for what this one does not read
        read = await readStrongly(image, pass)
      }
      return read
    },
  }
}

async function readQuickly(image: GreyImage): Promise<Read> {
  const read = await readCode(image)
  return read === null ? null : { ...read, pass: 'quick' }
}

async function readStrongly(image: GreyImage, pass: StrongPass | undefined): Promise<Read> {
  const read = (await pass?.read(image)) ?? null
  return read === null || pass === undefined ? null : { ...read, pass: pass.name }
}
