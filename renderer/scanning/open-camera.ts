import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import { cameraFailureOf } from './camera-failure.ts'
import type { CameraFailureCode } from './camera-status.ts'
import { createCodeQueue } from './code-queue.ts'
import { replaceDecoder } from './replace-decoder.ts'

export type OpenCamera = {
  video: HTMLVideoElement
  track: MediaStreamTrack
  /** Hands a code that the worker found to html5-qrcode, which calls `onText`. */
  put: (text: string) => void
  close: () => Promise<void>
}

export type CameraOpening = { ok: true; camera: OpenCamera } | { ok: false; code: CameraFailureCode }

const playTimeoutMs = 6_000
let opened = 0

/** Opens the camera inside `host` by html5-qrcode, and comes back when pictures flow. */
export async function openCamera(
  host: HTMLElement,
  deviceId: string,
  onText: (text: string) => void,
): Promise<CameraOpening> {
  // An element of our own: html5-qrcode empties it, sets its style and finds it by id, none of which React may see.
  const element = document.createElement('div')
  opened += 1
  element.id = `camera-surface-${opened}`
  // It takes its canvas' size from here, once, at start, and draws the video into it for each code: a tiny one costs
  // the window nothing. (Its own decoder would be blind in it; ours takes the camera's frame.)
  element.style.width = '16px'
  host.append(element)
  // The class, never Html5QrcodeScanner, which brings its own English interface. Nothing here makes it show a word:
  // it is never paused (a banner) and never asked for a file.
  const scanner = new Html5Qrcode(element.id, {
    // All 17 formats by default.
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    // Would alternate with the browser's own detector and swallow its errors.
    useBarCodeDetectorIfSupported: false,
    verbose: false,
  })
  const codes = createCodeQueue()
  replaceDecoder(scanner, codes.next)
  try {
    await scanner.start({ facingMode: 'environment' }, scanConfig(deviceId), onText, undefined)
  } catch (error) {
    element.remove()
    return { ok: false, code: cameraFailureOf(error) }
  }
  const video = element.querySelector('video')
  const stream = video?.srcObject
  const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined
  const close = async () => {
    codes.close()
    // stop() must not be called before start() has resolved, and throws when no picture ever came: the camera is let
    // go in any case.
    await stop(scanner).catch(() => track?.stop())
    element.remove()
  }
  // start() resolves before the first picture; a camera that is held by another program may never send one.
  if (video === null || track === undefined || !(await isPlaying(video))) {
    await close()
    return { ok: false, code: 'camera-busy' }
  }
  element.style.width = ''
  // html5-qrcode throws out of these two, which would only fill the log: the track's own events are watched instead.
  video.onabort = null
  video.onerror = null
  return { ok: true, camera: { video, track, put: codes.put, close } }
}

async function stop(scanner: Html5Qrcode): Promise<void> {
  await scanner.stop()
}

function scanConfig(deviceId: string) {
  return {
    // 2 by default: how often it asks for the next code.
    fps: 30,
    // Its mirrored second try decodes the same pixels again; zxing reads mirrored codes itself.
    disableFlip: true,
    // These replace the first argument of start(), and without them it takes 640×480. The chosen camera is only
    // preferred: another one is better than none.
    videoConstraints: {
      ...(deviceId === '' ? {} : { deviceId: { ideal: deviceId } }),
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
    },
  }
}

function isPlaying(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), playTimeoutMs)
    // html5-qrcode sets itself up when the video says that it plays, which may be before or after its first frame.
    const wait = () => {
      if (!video.parentElement?.querySelector('canvas')) return void video.requestVideoFrameCallback(wait)
      clearTimeout(timer)
      resolve(true)
    }
    video.requestVideoFrameCallback(wait)
  })
}
