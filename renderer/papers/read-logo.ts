import { scalePicture } from '../badges/design/scale-picture.ts'

/** What a setup of papers takes of a picture; a logo of 24 mm has 300 dots to the inch with less than half of it. */
const limits = { mostBytes: 190_000, mostPixels: 640 }

/** A logo from a file, as a picture that a PDF takes: with what is transparent if it fits so, on white otherwise. */
export function readLogo(file: Blob): Promise<string | null> {
  return scalePicture(file, {
    ...limits,
    kinds: [
      ['image/png', 1],
      ['image/jpeg', 0.9],
    ],
  })
}
