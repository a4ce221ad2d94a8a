/** A picture as a camera frame (one luminance plane, as cameras deliver it) and as a canvas (as html5-qrcode takes it). */
export type Still = { canvas: HTMLCanvasElement; toFrame: () => VideoFrame }

const longestSide = 1280

export async function loadStill(url: string): Promise<Still> {
  const image = new Image()
  image.src = url
  await image.decode()
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { canvas, toFrame: () => toFrame(data, canvas.width, canvas.height) }
}

function toFrame(pixels: Uint8ClampedArray, width: number, height: number): VideoFrame {
  const chroma = Math.ceil(width / 2) * Math.ceil(height / 2)
  const planes = new Uint8Array(width * height + 2 * chroma).fill(128)
  for (let at = 0, from = 0; at < width * height; at += 1, from += 4) {
    planes[at] = ((pixels[from] ?? 0) * 77 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 29) >> 8
  }
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 })
}
