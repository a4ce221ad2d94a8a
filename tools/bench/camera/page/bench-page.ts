import { startDecoder } from '../../../../renderer/scanning/decoder-client.ts'
import { readLive } from './read-live.ts'
import { loadStill, type Still } from './still.ts'
import { createTheirDecoder } from './their-decoder.ts'

// The page of the camera bench: what the runner calls by name. Ours is the renderer's own code, theirs is html5-qrcode
// as it comes.

/** Text or null, and milliseconds. */
export type StillRead = { text: string | null; ms: number; pass: string }

const ours = startDecoder()
const theirs = createTheirDecoder('theirs')
let still: Still | null = null

async function readByOurs(isWhole: boolean): Promise<StillRead> {
  if (still === null) throw new Error('no picture is loaded')
  const startedAt = performance.now()
  const { found, ms } = await ours.read(still.toFrame(), startedAt, isWhole)
  return { text: found?.text ?? null, ms, pass: found?.pass ?? '' }
}

/** What a frame costs while a picture without a readable code stays in view, stronger passes included. */
async function meanMs(frames: number): Promise<number> {
  let sum = 0
  // One after the other, as the camera's frames come.
  // oxlint-disable-next-line no-await-in-loop
  for (let frame = 0; frame < frames; frame += 1) sum += (await readByOurs(false)).ms
  return sum / frames
}

async function readByTheirs(): Promise<StillRead> {
  if (still === null) throw new Error('no picture is loaded')
  const startedAt = performance.now()
  const text = await theirs(still.canvas)
  return { text, ms: performance.now() - startedAt, pass: '' }
}

const bench = {
  ready: () => ours.proven,
  async load(url: string) {
    still = await loadStill(url)
  },
  readByOurs,
  meanMs,
  readByTheirs,
  readLive,
}

export type CameraBench = typeof bench
Object.assign(globalThis, { cameraBench: bench })
