import type { CameraFailureCode, Sighting } from './camera-status.ts'
import type { FrameReport } from './decode-messages.ts'
import type { DecoderClient } from './decoder-client.ts'
import { startFramePump } from './frame-pump.ts'
import { openCamera } from './open-camera.ts'

export type CameraRun = {
  host: HTMLElement
  deviceId: string
  decoder: DecoderClient
  /** Ends the run when it aborts. */
  signal: AbortSignal
  onOpen: (track: MediaStreamTrack) => void
  /** Whether the picture is black: the camera goes on, a person has to open its shutter. */
  onDark: (isDark: boolean) => void
  onText: (text: string) => void
  onSighting: (sighting: Sighting) => void
}

const noFramesMs = 3_000
const darkMs = 4_000
const watchMs = 500
/** How often html5-qrcode is told of a code that stays in view: it draws the video into its canvas for each. */
const sameCodeMs = 250

/** Scans with one camera until it fails or the signal aborts; says why it ended, null for the signal. */
export async function runCamera(run: CameraRun): Promise<CameraFailureCode | null> {
  const opening = await openCamera(run.host, run.deviceId, run.onText)
  if (!opening.ok) return opening.code
  const { camera } = opening
  const ended = Promise.withResolvers<CameraFailureCode | null>()
  let lastText = ''
  let lastPutAt = Number.NEGATIVE_INFINITY
  const onReport = (report: FrameReport) => {
    watchDarkness(report)
    if (report.found === null) return
    const { corners, text } = report.found
    run.onSighting({ corners, aspectRatio: report.width / report.height, at: performance.now() })
    const now = performance.now()
    if (text === lastText && now - lastPutAt < sameCodeMs) return
    lastText = text
    lastPutAt = now
    camera.put(text)
  }

  let lightAt = performance.now()
  let isDark = false
  const watchDarkness = (report: FrameReport) => {
    const now = performance.now()
    if (!report.isDark) lightAt = now
    if (now - lightAt > darkMs === isDark) return
    isDark = !isDark
    run.onDark(isDark)
  }

  const pump = startFramePump(camera.video, run.decoder, { onReport, onFailed: () => ended.resolve('decoder-failed') })
  // A dead camera is not reported by html5-qrcode: its track may end, or pictures may just stop. A hidden window shows
  // no pictures either, and is no failure.
  let visibleAt = performance.now()
  const watch = setInterval(() => {
    const now = performance.now()
    if (document.visibilityState === 'hidden') visibleAt = now
    if (now - Math.max(visibleAt, pump.lastFrameAt()) > noFramesMs) ended.resolve('camera-stopped')
  }, watchMs)
  camera.track.addEventListener('ended', () => ended.resolve('camera-stopped'))
  run.signal.addEventListener('abort', () => ended.resolve(null))
  if (run.signal.aborted) ended.resolve(null)
  else run.onOpen(camera.track)

  const reason = await ended.promise
  clearInterval(watch)
  pump.stop()
  await camera.close()
  return reason
}
