import type { FailureCode } from '#shared/failures/failure-code.ts'

export type CameraStatus =
  | { kind: 'off' }
  | { kind: 'starting' }
  | { kind: 'scanning' }
  /** It tries again by itself; scanner and search go on meanwhile. */
  | { kind: 'failed'; code: CameraFailureCode }

export type CameraFailureCode = Extract<FailureCode, `camera-${string}` | 'decoder-failed'>

export type Camera = { deviceId: string; label: string }

export type Torch = { isAvailable: boolean; isOn: boolean; toggle: () => void }

export type Point = { x: number; y: number }

/** Where a code was seen: its four corners as shares of the picture's width and height, and when (performance.now). */
export type Sighting = { corners: Point[]; aspectRatio: number; at: number }
