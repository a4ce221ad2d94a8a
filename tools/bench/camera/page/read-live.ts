import { Html5Qrcode } from 'html5-qrcode'
import { keepCamera } from '../../../../renderer/scanning/keep-camera.ts'

/**
 * What a camera gave in a stretch of time: the texts and the beginnings of marked scenes with their times
 * (performance.now), and how much of the time the window could not answer. One thing is measured at a time: each of
 * them costs what the other would count.
 */
export type LiveRead = {
  texts: { text: string; at: number }[]
  marksAt: number[]
  blockedShare: number
  status: string
}

/** A window that answers this late is blocked for the rest of it, in milliseconds: timers are never more exact. */
const tickMs = 4
const slackMs = 8

export async function readLive(
  who: 'ours' | 'theirs' | 'nobody',
  seconds: number,
  what: 'marks' | 'blocking' | 'nothing',
): Promise<LiveRead> {
  const texts: LiveRead['texts'] = []
  const onText = (text: string) => texts.push({ text, at: performance.now() })
  const camera = await open(who, onText)
  const marksAt = what === 'marks' ? watchMarks() : []
  const blockedShare = what === 'blocking' ? await measureBlocking(seconds * 1_000) : await wait(seconds * 1_000)
  const status = camera.status()
  await camera.close()
  return { texts, marksAt, blockedShare, status }
}

async function open(who: 'ours' | 'theirs' | 'nobody', onText: (text: string) => void) {
  const host = document.getElementById('ours')
  if (who === 'nobody' || host === null) return { close: async () => undefined, status: () => '' }
  if (who === 'theirs') {
    const scanner = new Html5Qrcode('theirs', { useBarCodeDetectorIfSupported: false, verbose: false })
    await scanner.start({ facingMode: 'environment' }, undefined, onText, undefined)
    return { close: () => scanner.stop(), status: () => '' }
  }
  const off = new AbortController()
  let status = ''
  const kept = keepCamera({
    host,
    deviceId: '',
    signal: off.signal,
    onStatus: (now) => {
      status = now.kind === 'failed' ? now.code : now.kind
    },
    onOpen: () => undefined,
    onSighting: () => undefined,
    onText,
  })
  return {
    async close() {
      off.abort()
      await kept
    },
    status: () => status,
  }
}

/** When the white block in the corner of the picture appears: a few pixels of a frame, read beside the window's thread. */
function watchMarks(): number[] {
  const marksAt: number[] = []
  let wasMarked = true
  const look = (video: HTMLVideoElement) => {
    const at = performance.now()
    if (video.isConnected) video.requestVideoFrameCallback(() => look(video))
    void readCorner(video).then((brightness) => {
      const isMarked = brightness > 200
      if (isMarked && !wasMarked) marksAt.push(at)
      wasMarked = isMarked
    })
  }
  const begin = () => {
    const video = document.querySelector('video')
    if (video === null) requestAnimationFrame(begin)
    else video.requestVideoFrameCallback(() => look(video))
  }
  begin()
  return marksAt
}

async function readCorner(video: HTMLVideoElement): Promise<number> {
  const frame = new VideoFrame(video)
  const rect = { x: 8, y: 8, width: 8, height: 8 }
  const pixels = new Uint8Array(frame.allocationSize({ rect }))
  await frame.copyTo(pixels, { rect }).finally(() => frame.close())
  return pixels[0] ?? 0
}

async function wait(ms: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return 0
}

function measureBlocking(ms: number): Promise<number> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    let last = startedAt
    let blocked = 0
    const timer = setInterval(() => {
      const now = performance.now()
      blocked += Math.max(0, now - last - tickMs - slackMs)
      last = now
      if (now - startedAt < ms) return
      clearInterval(timer)
      resolve(blocked / (now - startedAt))
    }, tickMs)
  })
}
