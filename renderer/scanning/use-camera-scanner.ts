import { useEffect, useRef, useState } from 'react'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import type { Camera, CameraStatus, Torch } from './camera-status.ts'
import { keepCamera } from './keep-camera.ts'
import { listCameras } from './list-cameras.ts'
import type { CameraScan } from './scan.ts'
import { sharedEchoFilter } from './shared-echo-filter.ts'
import { createSightings, type Sightings } from './sightings.ts'
import { useTorch } from './use-torch.ts'

export type CameraScannerOptions = {
  isOn: boolean
  /** The chosen camera; empty, or one that is not there, lets the system choose. */
  deviceId: string
  /** Called once per showing of a code, not once per frame. */
  onScan: (scan: CameraScan) => void
}

export type CameraScanner = {
  status: CameraStatus
  cameras: Camera[]
  torch: Torch
  /** Where codes are seen, for the corner frame: up to 30 a second, so they do not pass through the screen's state. */
  sightings: Sightings
  /** The ref of the element that shows the picture; CameraView uses it. */
  attach: (host: HTMLElement | null) => void
}

/** Scans with the camera as long as it is on and has an element to show its picture in. */
export function useCameraScanner({ isOn, deviceId, onScan }: CameraScannerOptions): CameraScanner {
  const [host, attach] = useState<HTMLElement | null>(null)
  const [status, setStatus] = useState<CameraStatus>({ kind: 'off' })
  const [track, setTrack] = useState<MediaStreamTrack | null>(null)
  const [sightings] = useState(createSightings)
  const receive = useRef(onScan)
  useEffect(() => {
    receive.current = onScan
  })

  useEffect(() => {
    if (!isOn || host === null) return
    const off = new AbortController()
    void keepCamera({
      host,
      deviceId,
      signal: off.signal,
      onStatus: setStatus,
      onOpen: setTrack,
      onSighting: sightings.put,
      onText(raw) {
        const text = cleanScannedText(raw)
        // html5-qrcode calls back for every frame that holds the code.
        const isEcho = text === '' || sharedEchoFilter.isEcho({ text, via: 'camera', at: performance.now() })
        if (!isEcho && !off.signal.aborted) receive.current({ via: 'camera', text, otherReading: null })
      },
    })
    return () => {
      off.abort()
      setStatus({ kind: 'off' })
      setTrack(null)
      sightings.put(null)
    }
  }, [isOn, deviceId, host, sightings])

  return { status, cameras: useCameras(track), torch: useTorch(track), sightings, attach }
}

/** Read again when one is plugged in or out, and when a camera has opened: before that they have no names. */
function useCameras(track: MediaStreamTrack | null): Camera[] {
  const [cameras, setCameras] = useState<Camera[]>([])
  useEffect(() => {
    let isCurrent = true
    const refresh = () => {
      listCameras().then(
        (list) => isCurrent && setCameras(list),
        () => isCurrent && setCameras([]),
      )
    }
    refresh()
    navigator.mediaDevices.addEventListener('devicechange', refresh)
    return () => {
      isCurrent = false
      navigator.mediaDevices.removeEventListener('devicechange', refresh)
    }
  }, [track])
  return cameras
}
