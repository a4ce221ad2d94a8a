import { BellRing, Lock } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { EngineBand } from '../app/engine-band.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useWindowKeys } from '../look/use-window-keys.ts'
import { CameraView } from '../scanning/camera-view.tsx'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import { useHidScanner } from '../scanning/use-hid-scanner.ts'
import { ConfirmView, StoppedView, WelcomeView } from './answer-views.tsx'
import { CallBanner } from './call-banner.tsx'
import { GiveView } from './give-view.tsx'
import { OfficerDoor } from './officer-door.tsx'
import { RestView } from './rest-view.tsx'
import { ScanView } from './scan-view.tsx'
import { SelfServiceHeader } from './self-service-header.tsx'
import styles from './self-service.module.css'
import views from './views.module.css'
import { TypeView } from './type-view.tsx'
import { returnAfterMs, useReturn } from './use-return.ts'
import { type Code, type SelfService, useSelfService } from './use-self-service.ts'

type Door = 'leave' | 'answer-call' | null

/** Participants check themselves in. Nothing else can be done here, and it is left with an officer's PIN only. */
export function SelfServiceScreen() {
  const words = useTranslations('selfService')
  const { settings } = useOpenEvent()
  const { session } = useCurrentSession()
  const service = useSelfService()
  const { step, go } = service
  const [isCalling, setCalling] = useState(false)
  const [door, setDoor] = useState<Door>(null)
  const restoreLanguage = useFirstLanguage()

  const onCode = (code: Code) => {
    setDoor(null)
    service.look(code)
  }
  const { camera, scanner: hid } = settings
  const scanner = useCameraScanner({ isOn: camera.isOn, deviceId: camera.deviceId, onScan: onCode })
  useHidScanner({ onScan: onCode, reading: hid.reading })

  const isAtRest = step.kind === 'rest' && door === null
  const touches = useReturn(!isAtRest, step, () => {
    setDoor(null)
    go({ kind: 'rest' })
    restoreLanguage()
  })
  useKeys({
    F1: () => setCalling(true),
    F10: () => setDoor('leave'),
    Escape: () => (door === null ? step.kind !== 'looking' && go({ kind: 'rest' }) : setDoor(null)),
  })

  const hasCamera = camera.isOn && scanner.status.kind !== 'failed'
  const isCameraSeen = step.kind === 'scan' && hasCamera && door === null
  return (
    <div className={styles['screen']}>
      <SelfServiceHeader session={session} />
      <EngineBand />
      {isCalling && <CallBanner onCancel={() => setCalling(false)} onAnswer={() => setDoor('answer-call')} />}
      <main className={styles['main']} data-step={door === null ? step.kind : 'door'} aria-live="polite">
        <div className={isCameraSeen ? styles['camera'] : styles['cameraAway']}>
          <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['picture'] ?? ''} />
        </div>
        {door === null && <Place service={service} hasCamera={hasCamera} onCall={() => setCalling(true)} />}
        {door === 'leave' && (
          <OfficerDoor
            title={words('leave.title')}
            action={words('leave.action')}
            onProve={(proof) => ask(kiosk.leaveSelfService(proof))}
            onClose={() => setDoor(null)}
          />
        )}
        {door === 'answer-call' && (
          <OfficerDoor
            title={words('call.answer')}
            action={words('call.come')}
            onProve={async (proof) => {
              await ask(kiosk.answerCall(proof))
              setCalling(false)
              setDoor(null)
            }}
            onClose={() => setDoor(null)}
          />
        )}
      </main>
      <footer className={styles['foot']}>
        <button
          type="button"
          className={styles['corner']}
          aria-label={words('leave.open')}
          title={words('leave.open')}
          onClick={() => setDoor(door === 'leave' ? null : 'leave')}
        >
          <Lock size={24} aria-hidden="true" />
        </button>
        <div className={styles['time']}>
          {!isAtRest && (
            <>
              <div className={styles['left']} key={`${touches} ${step.kind}`} aria-hidden="true" />
              <p className={views['muted']}>{words('timeout', { seconds: String(returnAfterMs / 1_000) })}</p>
            </>
          )}
        </div>
        <button type="button" className={styles['secondary']} disabled={isCalling} onClick={() => setCalling(true)}>
          <BellRing size={28} aria-hidden="true" /> {words('call.button')} <kbd>F1</kbd>
        </button>
      </footer>
    </div>
  )
}

type PlaceProps = { service: SelfService; hasCamera: boolean; onCall: () => void }

function Place({ service, hasCamera, onCall }: PlaceProps) {
  const words = useTranslations('selfService')
  const { step, go } = service
  switch (step.kind) {
    case 'rest':
      return <RestView onBegin={() => go({ kind: 'scan' })} />
    case 'scan':
      return <ScanView hasCamera={hasCamera} onType={() => go({ kind: 'type' })} />
    case 'type':
      return <TypeView onCode={service.look} onBack={() => go({ kind: 'scan' })} />
    case 'looking':
      return <h1 className={views['looking']}>{words('looking')}</h1>
    case 'confirm':
      return <ConfirmView step={step} service={service} />
    case 'give':
      return <GiveView key={step.verdict.what} verdict={step.verdict} service={service} />
    case 'welcome':
      return <WelcomeView step={step} service={service} />
    case 'stopped':
      return <StoppedView step={step} service={service} onCall={onCall} />
  }
}

/** The language in which self-service was begun, for the next person. */
function useFirstLanguage(): () => void {
  const current = useLocale()
  const first = useRef(current)
  const { mutate } = useChangeSettings()
  return () => {
    if (first.current !== current) mutate({ language: first.current })
  }
}

function useKeys(keys: Record<string, () => unknown>): void {
  useWindowKeys((event) => {
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}
