import type { DotImage } from '#shared/contract/print-tasks.ts'

/**
 * One label as a picture (`^GFA`), as wide and as long as the badge. Nothing of the person's is text in it, so a name
 * can be in any script, and no name can be a command. Rows are shortened as the printers' manual allows: `,` for the rest
 * of a row that is white, `:` for a row like the one before. What it says of black (`!`) is read in two ways, and left out.
 */
export function encodeZpl({ width, height, rows }: DotImage): string {
  const bytesARow = Math.ceil(width / 8)
  const total = bytesARow * height
  let before = ''
  const lines = Array.from({ length: height }, (_, row) => {
    const hex = Buffer.from(rows.subarray(row * bytesARow, (row + 1) * bytesARow))
      .toString('hex')
      .toUpperCase()
    const line = hex === before ? ':' : shorten(hex)
    before = hex
    return line
  })
  return `^XA^PW${width}^LL${height}^LH0,0^PON^FO0,0^GFA,${total},${total},${bytesARow},${lines.join('')}^FS^PQ1^XZ`
}

function shorten(hex: string): string {
  const white = hex.replace(/0+$/, '')
  return white.length < hex.length ? `${white},` : hex
}
