import type { CameraFailureCode, CameraStatus } from './camera-status.ts'
import { type DecoderClient, startDecoder } from './decoder-client.ts'
import { type CameraRun, runCamera } from './run-camera.ts'

export type CameraKeeping = Omit<CameraRun, 'decoder' | 'onDark'> & { onStatus: (status: CameraStatus) => void }

const retryMs = 3_000

/** Keeps a camera scanning until the signal aborts: whatever fails is said, and tried again every few seconds. */
export async function keepCamera(keeping: CameraKeeping): Promise<void> {
  const { signal, onStatus } = keeping
  let decoder: DecoderClient | null = null
  const say = (status: CameraStatus) => {
    if (!signal.aborted) onStatus(status)
  }
  say({ kind: 'starting' })
  while (!signal.aborted) {
    decoder ??= startDecoder()
    const code = await runOnce(keeping, decoder, say)
    if (code === 'decoder-failed') {
      decoder.close()
      decoder = null
    }
    if (code === null) break
    say({ kind: 'failed', code })
    await retryTime(signal)
  }
  decoder?.close()
}

async function runOnce(
  keeping: CameraKeeping,
  decoder: DecoderClient,
  say: (status: CameraStatus) => void,
): Promise<CameraFailureCode | null> {
  const isProven = await decoder.proven.then(
    () => true,
    () => false,
  )
  if (keeping.signal.aborted) return null
  if (!isProven) return 'decoder-failed'
  return runCamera({
    ...keeping,
    decoder,
    onOpen(track) {
      say({ kind: 'scanning' })
      keeping.onOpen(track)
    },
    onDark: (isDark) => say(isDark ? { kind: 'failed', code: 'camera-dark' } : { kind: 'scanning' }),
  })
}

/** Until the next try: a few seconds, or until a camera is plugged in or the run is over. */
function retryTime(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const finish = () => {
      clearTimeout(timer)
      over.abort()
      resolve()
    }
    const timer = setTimeout(finish, retryMs)
    navigator.mediaDevices.addEventListener('devicechange', finish, { signal: over.signal })
    signal.addEventListener('abort', finish, { signal: over.signal })
  })
}
