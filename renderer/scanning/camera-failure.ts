import type { CameraFailureCode } from './camera-status.ts'

/** The browser's names of what can be wrong with a camera, and what a person is told. */
const codes: [RegExp, CameraFailureCode][] = [
  [/NotAllowedError|SecurityError/, 'camera-denied'],
  [/NotFoundError|OverconstrainedError|DevicesNotFoundError/, 'camera-missing'],
  [/NotReadableError|AbortError|TrackStartError/, 'camera-busy'],
]

/** html5-qrcode puts the browser's error into an English sentence of its own; only the name inside it is read. */
export function cameraFailureOf(error: unknown): CameraFailureCode {
  const words = String(error)
  return codes.find(([name]) => name.test(words))?.[1] ?? 'camera-stopped'
}
