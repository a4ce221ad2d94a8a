import type { DrawnSignature } from './paper.ts'

/** A signature's strokes, as its record keeps them, as one path in a field that is three times as wide as high. */
export function drawSignature(strokes: string): DrawnSignature {
  const paths = strokes.split(';').map((stroke) => {
    const [first = '', ...others] = stroke.split(' ').map((point) => point.replace(',', ' '))
    return `M${first}${others.length === 0 ? 'h1' : others.map((point) => `L${point}`).join('')}`
  })
  return { signature: paths.join(''), width: 1_000, height: 333 }
}
