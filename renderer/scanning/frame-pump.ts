import type { FrameReport } from './decode-messages.ts'
import type { DecoderClient } from './decoder-client.ts'

export type FramePump = {
  /** When the camera last showed a new frame, performance.now(). */
  lastFrameAt(): number
  stop(): void
}

/** With nobody in front: a few frames a second, each of which can end it. */
const idlePauseMs = 250

/**
 * Sends the camera's frames to the worker, one at a time and always the newest, at the camera's full size: a frame
 * that comes while the worker is busy is left out. The window only hands over a handle; pixels are copied in the worker.
 */
export function startFramePump(
  video: HTMLVideoElement,
  decoder: DecoderClient,
  { onReport, onFailed }: { onReport: (report: FrameReport) => void; onFailed: () => void },
): FramePump {
  let isStopped = false
  let isBusy = false
  let isIdle = false
  let resumeAt = 0
  let lastFrameAt = performance.now()

  const read = async (now: number) => {
    isBusy = true
    const report = await decoder.read(new VideoFrame(video), now)
    isBusy = false
    if (report.isIdle) resumeAt = now + idlePauseMs
    if (report.isIdle !== isIdle) {
      isIdle = report.isIdle
      paceCamera(video, isIdle)
    }
    if (!isStopped) onReport(report)
  }

  const onFrame = (now: number) => {
    if (isStopped) return
    video.requestVideoFrameCallback(onFrame)
    lastFrameAt = performance.now()
    if (isBusy || now < resumeAt) return
    read(now).catch(() => {
      if (!isStopped) onFailed()
    })
  }

  video.requestVideoFrameCallback(onFrame)
  return {
    lastFrameAt: () => lastFrameAt,
    stop() {
      isStopped = true
    },
  }
}

/**
 * Lets the camera itself deliver fewer frames while nobody is there: painting them costs more than looking at them. A
 * camera that cannot goes on as before, and only the looking is saved.
 */
function paceCamera(video: HTMLVideoElement, isIdle: boolean): void {
  const stream = video.srcObject
  const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined
  const constraints = { ...track?.getConstraints(), frameRate: isIdle ? { max: 3 } : { ideal: 30 } }
  track?.applyConstraints(constraints).catch(() => undefined)
}
