type Limits = {
  mostBytes: number
  /** Of the longer side. */
  mostPixels: number
  /** What it may become, each with its quality; the first that is small enough is taken. */
  kinds: readonly (readonly [kind: string, quality: number])[]
}

/** What a badge may carry, and enough for 300 dpi on any badge. */
const onBadges: Limits = {
  mostBytes: 299_000,
  mostPixels: 1_600,
  kinds: [
    ['image/png', 1],
    ['image/webp', 0.92],
    ['image/webp', 0.8],
  ],
}

/**
 * A picture from a file as a data URL that a design can carry, scaled down as far as it takes. What is transparent stays
 * so. Null for a file that is no picture.
 */
export async function scalePicture(file: Blob, limits: Limits = onBadges): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  try {
    for (let side = limits.mostPixels; side >= 100; side = Math.round(side * 0.7)) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height))
      // Drawn anew, so that what else a camera writes into a file (where it was, for one) stays behind.
      for (const [kind, quality] of limits.kinds) {
        const url = await drawScaled(picture, { scale, kind, quality, mostBytes: limits.mostBytes })
        if (url !== null) return url
      }
    }
    return null
  } finally {
    picture.close()
  }
}

async function drawScaled(
  picture: ImageBitmap,
  { scale, kind, quality, mostBytes }: { scale: number; kind: string; quality: number; mostBytes: number },
): Promise<string | null> {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context && kind === 'image/jpeg') {
    // It knows nothing transparent, and would show black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
  }
  context?.drawImage(picture, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: kind, quality })
  return blob.size > mostBytes ? null : `data:${blob.type};base64,${encode(new Uint8Array(await blob.arrayBuffer()))}`
}

function encode(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
