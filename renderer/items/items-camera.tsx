import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { CameraView } from '../scanning/camera-view.tsx'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import styles from './give-part.module.css'

/** The camera, where it is on: codes before it hand items over here. */
export function ItemsCamera() {
  const { camera } = useOpenEvent().settings
  const { onCode } = useScanRoad()
  const scanner = useCameraScanner({ isOn: camera.isOn, deviceId: camera.deviceId, onScan: onCode })
  if (!camera.isOn) return null
  return <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['camera'] ?? ''} />
}
