import { useMutation } from '@tanstack/react-query'
import { Camera } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Settings } from '#shared/device/settings.ts'
import { parsePairing } from '#shared/sync/pairing-text.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { CameraView } from '../scanning/camera-view.tsx'
import type { Scan } from '../scanning/scan.ts'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import { useHidScanner } from '../scanning/use-hid-scanner.ts'
import styles from './connect-form.module.css'

export type ConnectFormProps = {
  settings: Settings
  /** Where this laptop was connected before. */
  address?: string
  /** Where a scan goes that is no pairing; without it, it is told that it is none. */
  onOtherScan?: (scan: Scan) => void
  otherAction?: ReactNode
}

/** Address and pairing code: typed, or both at once from the QR by scanner or camera. */
export function ConnectForm({ settings, address: knownAddress = '', onOtherScan, otherAction }: ConnectFormProps) {
  const words = useTranslations('sync.connect')
  const [address, setAddress] = useState(knownAddress)
  const [code, setCode] = useState('')
  const [isCameraOn, setCameraOn] = useState(false)
  const [isOther, setOther] = useState(false)
  const connect = useMutation({
    mutationFn: (pairing: { address: string; pairingCode: string }) => ask(kiosk.enrol(pairing)),
  })
  const onScan = (scan: Scan) => {
    const pairing = parsePairing(scan.text) ?? (scan.otherReading === null ? null : parsePairing(scan.otherReading))
    if (pairing === null) {
      setOther(onOtherScan === undefined)
      return onOtherScan?.(scan)
    }
    setOther(false)
    setCameraOn(false)
    setAddress(pairing.address)
    setCode(`${pairing.pairingCode.slice(0, 4)}-${pairing.pairingCode.slice(4)}`)
    if (!connect.isPending) connect.mutate(pairing)
  }
  useHidScanner({ onScan, reading: settings.scanner.reading, isAlone: true })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    connect.mutate({ address, pairingCode: code })
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <div className={styles['fields']}>
        <Field label={words('address')} hint={words('addressHint')}>
          {(input) => (
            <input
              {...input}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={300}
              value={address}
              onChange={(change) => setAddress(change.target.value)}
            />
          )}
        </Field>
        <Field label={words('code')} hint={words('codeHint')}>
          {(input) => (
            <input
              {...input}
              className={`${input.className} ${styles['code']}`}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              value={code}
              onChange={(change) => setCode(change.target.value)}
            />
          )}
        </Field>
      </div>
      {isCameraOn && <PairingCamera settings={settings} onScan={onScan} />}
      <p className={styles['hint']} role="status">
        {isOther ? words('notPairing') : words('scanHint')}
      </p>
      {connect.error && <FailureNote failure={failureOf(connect.error)} />}
      <div className={styles['actions']}>
        {otherAction}
        <button type="button" className={controls['secondary']} onClick={() => setCameraOn(!isCameraOn)}>
          <Camera size={20} aria-hidden="true" />
          {words(isCameraOn ? 'cameraOff' : 'camera')}
        </button>
        <button type="submit" className={controls['primary']} disabled={connect.isPending}>
          {words(connect.isPending ? 'busy' : 'press')}
        </button>
      </div>
    </form>
  )
}

function PairingCamera({ settings: { camera }, onScan }: { settings: Settings; onScan: (scan: Scan) => void }) {
  const scanner = useCameraScanner({ isOn: true, deviceId: camera.deviceId, onScan })
  return <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['picture'] ?? ''} />
}
