/** A picture of one byte a pixel, row by row without gaps. */
export type GreyImage = { width: number; height: number; data: Uint8Array }

/** Brings an RGBA or BGRA picture down to its luminance (Rec. 601, as the camera's own Y plane has it). */
export function greyOfPixels(pixels: Uint8Array, width: number, height: number): GreyImage {
  const data = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < data.length; at += 1, from += 4) {
    // Red and blue are close enough in weight that their order does not matter to a code.
    data[at] = ((pixels[from] ?? 0) * 53 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 53) >> 8
  }
  return { width, height, data }
}
