import type { Point } from './camera-status.ts'

/** What the window sends to the decoding worker. The frame is handed over, not copied. */
export type ToDecoder =
  /** Load zxing from this address and read the known picture. */
  | { kind: 'prove'; wasmUrl: string }
  /** `isWhole` tries everything on this one frame, as a benchmark of still pictures does. */
  | { kind: 'frame'; id: number; frame: VideoFrame; at: number; isWhole: boolean }

export type FoundCode = { text: string; corners: Point[]; pass: string }

/** What the worker saw in one frame. */
export type FrameReport = {
  id: number
  found: FoundCode | null
  width: number
  height: number
  /** Nobody is in front: frames may come seldom until one moves. */
  isIdle: boolean
  isDark: boolean
  /** Milliseconds that the worker spent on it. */
  ms: number
}

export type FromDecoder =
  | { kind: 'proven' }
  | { kind: 'failed'; reason: string }
  | { kind: 'report'; report: FrameReport }
