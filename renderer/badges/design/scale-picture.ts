/** Bytes that a picture on a badge may have, and pixels of its longer side: enough for 300 dpi on any badge. */
const mostBytes = 299_000
const mostPixels = 1_600

/**
 * A picture from a file as a data URL that a design can carry, scaled down as far as it takes. What is transparent stays
 * so. Null for a file that is no picture.
 */
export async function scalePicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  try {
    for (let side = mostPixels; side >= 100; side = Math.round(side * 0.7)) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height))
      // Drawn anew, so that what else a camera writes into a file (where it was, for one) stays behind.
      for (const [kind, quality] of ways) {
        const url = await drawScaled(picture, { scale, kind, quality })
        if (url !== null) return url
      }
    }
    return null
  } finally {
    picture.close()
  }
}

const ways = [
  ['image/png', 1],
  ['image/webp', 0.92],
  ['image/webp', 0.8],
] as const

async function drawScaled(
  picture: ImageBitmap,
  { scale, kind, quality }: { scale: number; kind: string; quality: number },
): Promise<string | null> {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: kind, quality })
  return blob.size > mostBytes ? null : `data:${blob.type};base64,${encode(new Uint8Array(await blob.arrayBuffer()))}`
}

function encode(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
