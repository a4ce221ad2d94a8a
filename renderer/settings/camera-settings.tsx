import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { Field } from '../look/field.tsx'
import { CameraView } from '../scanning/camera-view.tsx'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import styles from './camera-settings.module.css'
import parts from './parts.module.css'
import { SavedNote } from './saved-note.tsx'
import { Switch } from '../look/switch.tsx'
import { useSaving } from './use-saving.ts'

/** Characters of a tried code that are shown. */
const shownLength = 60

/** The camera, with its live picture to aim and to try a code; what it reads here checks nobody in. */
export function CameraSettings() {
  const words = useTranslations('settings.camera')
  const scanning = useTranslations('scanning.camera')
  const { camera } = useOpenEvent().settings
  const saving = useSaving()
  const [seen, setSeen] = useState('')
  const scanner = useCameraScanner({
    isOn: camera.isOn,
    deviceId: camera.deviceId,
    onScan: ({ text }) => setSeen(text.slice(0, shownLength)),
  })
  const { cameras } = scanner
  const isThere = cameras.some(({ deviceId }) => deviceId === camera.deviceId)
  return (
    <div className={styles['both']}>
      <div className={styles['choices']}>
        <Switch label={words('isOn')} isOn={camera.isOn} onSwitch={(isOn) => saving.save({ camera: { isOn } })} />
        <Field label={words('choice')}>
          {(input) => (
            <select
              {...input}
              value={isThere ? camera.deviceId : ''}
              onChange={(change) => saving.save({ camera: { deviceId: change.target.value } })}
            >
              <option value="">{words('automatic')}</option>
              {cameras.map(({ deviceId, label }, index) => (
                <option key={deviceId} value={deviceId}>
                  {label || scanning('unnamed', { number: String(index + 1) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Switch
          label={words('isMirrored')}
          hint={words('mirrorHint')}
          isOn={camera.isMirrored}
          onSwitch={(isMirrored) => saving.save({ camera: { isMirrored } })}
        />
        <SavedNote saving={saving} />
      </div>
      <div className={styles['live']}>
        <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['picture'] ?? ''} />
        <p className={parts['muted']}>{words('tryIt')}</p>
        <p className={styles['seen']} role="status">
          {seen !== '' && words('seen', { text: seen })}
        </p>
      </div>
    </div>
  )
}
