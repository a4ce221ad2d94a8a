import { useCallback, useEffect, useState } from 'react'
import type { Torch } from './camera-status.ts'

/** The camera's lamp, where it has one. The types of the platform do not know it yet. */
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean }
type TorchConstraint = MediaTrackConstraintSet & { torch: boolean }

export function useTorch(track: MediaStreamTrack | null): Torch {
  const [isOn, setIsOn] = useState(false)
  const isAvailable = track !== null && (track.getCapabilities() as TorchCapabilities).torch === true
  // A camera that was opened again starts with its lamp off.
  useEffect(() => setIsOn(false), [track])
  const toggle = useCallback(() => {
    if (track === null || !isAvailable) return
    const wanted: TorchConstraint = { torch: !isOn }
    track.applyConstraints({ advanced: [wanted] }).then(
      () => setIsOn(!isOn),
      // The lamp stays as it was, and the button with it.
      () => setIsOn(isOn),
    )
  }, [track, isAvailable, isOn])
  return { isAvailable, isOn, toggle }
}
