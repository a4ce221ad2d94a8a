import { useCallback, useState } from 'react'
import type { Torch } from './camera-status.ts'

/** The camera's lamp, where it has one. The types of the platform do not know it yet. */
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean }
type TorchConstraint = MediaTrackConstraintSet & { torch: boolean }

export function useTorch(track: MediaStreamTrack | null): Torch {
  // Which camera's lamp is on: one that was opened again starts with its lamp off.
  const [litTrack, setLitTrack] = useState<MediaStreamTrack | null>(null)
  const isAvailable = track !== null && (track.getCapabilities() as TorchCapabilities).torch === true
  const isOn = isAvailable && litTrack === track
  const toggle = useCallback(() => {
    if (track === null || !isAvailable) return
    const wanted: TorchConstraint = { torch: !isOn }
    track.applyConstraints({ advanced: [wanted] }).then(
      () => setLitTrack(isOn ? null : track),
      // The lamp stays as it was, and the button with it.
      () => setLitTrack(isOn ? track : null),
    )
  }, [track, isAvailable, isOn])
  return { isAvailable, isOn, toggle }
}
