import { type GreyImage, greyOfPixels } from './grey-image.ts'

/** Formats of which the first plane is the luminance itself. */
const planar = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12'])
let buffer = new Uint8Array(0)

/**
 * The luminance of a camera frame. Cameras deliver it as a plane of its own, so it is copied and nothing is computed;
 * the picture lives in a buffer that the next call uses again.
 */
export async function greyOfFrame(frame: VideoFrame): Promise<GreyImage> {
  const rect = frame.visibleRect
  if (frame.format === null || rect === null) return greyByCanvas(frame)
  const { width, height } = rect
  const size = frame.allocationSize({ rect })
  if (buffer.length < size) buffer = new Uint8Array(size)
  const [plane] = await frame.copyTo(buffer, { rect })
  if (plane === undefined) return greyByCanvas(frame)
  const pixels = buffer.subarray(plane.offset)
  if (!planar.has(frame.format)) return greyOfPixels(pixels, width, height)
  if (plane.stride === width) return { width, height, data: pixels.subarray(0, width * height) }
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    data.set(pixels.subarray(row * plane.stride, row * plane.stride + width), row * width)
  }
  return { width, height, data }
}

/** For frames that stay on the graphics card and have no format of their own. */
function greyByCanvas(frame: VideoFrame): GreyImage {
  const { displayWidth: width, displayHeight: height } = frame
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return { width: 0, height: 0, data: new Uint8Array(0) }
  context.drawImage(frame, 0, 0)
  return greyOfPixels(new Uint8Array(context.getImageData(0, 0, width, height).data.buffer), width, height)
}
