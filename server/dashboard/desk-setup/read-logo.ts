/** Bytes that a setup of papers takes of a picture, and pixels of its longer side: 300 to the inch with less. */
const mostBytes = 190_000
const mostPixels = 640
const kinds = [
  ['image/png', 1],
  ['image/jpeg', 0.9],
] as const

/**
 * A logo from a file, as a picture that a PDF takes: with what is transparent if it fits so, on white otherwise. Null
 * where the browser can read no picture in it or none gets small enough, which the form says in words.
 */
export async function readLogo(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  )
  const context = canvas.getContext('2d')
  try {
    for (const [type, quality] of kinds) {
      if (context && type === 'image/jpeg') {
        // It knows nothing transparent, and would show black.
        context.fillStyle = '#fff'
        context.fillRect(0, 0, canvas.width, canvas.height)
      }
      context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      const blob = await canvas.convertToBlob({ type, quality })
      if (blob.size <= mostBytes) return await dataUrlOf(blob)
    }
    return null
  } finally {
    picture.close()
  }
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return `data:${blob.type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
