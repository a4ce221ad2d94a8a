import { createFrameDecoder } from './decode-frame.ts'
import type { FrameReport, FromDecoder, ToDecoder } from './decode-messages.ts'
import { greyOfFrame } from './grey-frame.ts'
import { createMotionGate } from './motion-gate.ts'
import { proveReader } from './prove-reader.ts'
import { loadReader } from './read-code.ts'

// The entry of the decoding worker: everything that costs time with a camera frame happens here, so that the window
// is never blocked by it.

const decoder = createFrameDecoder()
const gate = createMotionGate()
/** With nobody in front every frame is looked at, and every sixth one read. */
const framesPerIdleRead = 6
let idleFrames = 0

self.addEventListener('message', ({ data }: MessageEvent<ToDecoder>) => {
  const answering = data.kind === 'prove' ? prove(data.wasmUrl) : report(data)
  // The window says so and starts another worker: one that has failed once is not trusted with the next frame.
  answering.then(answer, (error: unknown) => answer({ kind: 'failed', reason: String(error) }))
})

function answer(message: FromDecoder): void {
  self.postMessage(message)
}

async function prove(wasmUrl: string): Promise<FromDecoder> {
  await loadReader({ url: wasmUrl })
  await proveReader()
  return { kind: 'proven' }
}

async function report({ id, frame, at, isWhole }: Extract<ToDecoder, { kind: 'frame' }>): Promise<FromDecoder> {
  const startedAt = performance.now()
  const image = await greyOfFrame(frame).finally(() => frame.close())
  const { width, height } = image
  const { isIdle, isDark } = gate.look(image, at)
  idleFrames = isIdle ? idleFrames + 1 : 0
  const isLeftOut = idleFrames % framesPerIdleRead > 0
  const read = isWhole ? await decoder.decodeStill(image) : isLeftOut ? null : await decoder.decode(image, !isIdle)
  const corners = read?.corners.map(({ x, y }) => ({ x: x / width, y: y / height })) ?? []
  const found = read && { text: read.text, corners, pass: read.pass }
  const seen: FrameReport = { id, found, width, height, isIdle, isDark, ms: performance.now() - startedAt }
  return { kind: 'report', report: seen }
}
