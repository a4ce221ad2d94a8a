import type { Camera } from './camera-status.ts'

/** The cameras of this laptop. html5-qrcode's own list would open a camera to ask; this only asks. */
export async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  // Without permission yet the names and ids are empty.
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }))
}
