/**
 * Micrometres at the scale of letters as they are set, whatever size they are drawn at. One size for all: a browser
 * makes a font of its own of each size, and a PDF carries them all. Sizes above 10,000 it would not even take.
 */
export const setSize = 1_000

/** Where a line of text begins on its base line and how large it is, in micrometres, for letters of `setSize`. */
export function placeText(x: number, y: number, size: number): { transform: string } {
  return { transform: `translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.round(size) / setSize})` }
}
