import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { CameraView } from '../../../../renderer/scanning/camera-view.tsx'
import { useCameraScanner } from '../../../../renderer/scanning/use-camera-scanner.ts'
import { scanning } from '../../../../shared/messages/id/scanning.ts'
import styles from './camera-page.module.css'

/** What a test reads from the page. */
export type CameraPage = { texts: string[] }

const seen: CameraPage = { texts: [] }
Object.assign(globalThis, { seen })
const sentence = { sentence: 'Kamera tidak dapat dipakai' }
const failures = Object.fromEntries(Object.keys(scanning.camera.failed).map((code) => [code, sentence]))

function CameraPageView() {
  const [isOn, setIsOn] = useState(true)
  const scanner = useCameraScanner({ isOn, deviceId: '', onScan: ({ text }) => seen.texts.push(text) })
  return (
    <>
      <CameraView scanner={scanner} isMirrored className={styles['camera'] ?? ''} />
      <button type="button" onClick={() => setIsOn(!isOn)}>
        switch
      </button>
      <output>{scanner.cameras.map(({ label }) => label).join()}</output>
    </>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <IntlProvider locale="id" messages={{ scanning, failures }}>
        <CameraPageView />
      </IntlProvider>
    </StrictMode>,
  )
}
