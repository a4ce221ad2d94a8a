import { Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EngineBand } from '../app/engine-band.tsx'
import { LanguageSwitch } from '../app/language-switch.tsx'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { WavePattern } from '../look/wave-pattern.tsx'
import { CameraView } from '../scanning/camera-view.tsx'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import { VerdictBorder } from '../verdict/verdict-border.tsx'
import { AskingPanel, VerdictPanel } from '../verdict/verdict-panel.tsx'
import { isTold } from '../verdict/use-shown-verdict.ts'
import { VerdictSpeech } from '../verdict/verdict-speech.tsx'
import styles from './lock-screen.module.css'
import { PinForm } from './pin-form.tsx'
import { useOfficers } from './use-officers.ts'

/** A desk that nobody watches over: nobody can be looked up, codes are answered where that is allowed, a PIN opens it. */
export function LockScreen() {
  const words = useTranslations('officers.lock')
  const { event, settings, duty } = useOpenEvent()
  const { shown, onCode, provide } = useScanRoad()
  const { timeWithZone } = useEventFormat()
  const now = useNow('minute')
  const { camera } = settings
  const scanner = useCameraScanner({
    isOn: camera.isOn && duty.isScanningAllowed,
    deviceId: camera.deviceId,
    onScan: onCode,
  })
  const officers = (useOfficers().data ?? []).filter(({ isActive }) => isActive)
  return (
    <div className={styles['lock']}>
      <header className={styles['bar']}>
        <p className={styles['event']}>
          {event.name} · {settings.deskName}
        </p>
        <LanguageSwitch />
        <time className={styles['time']} dateTime={new Date(now).toISOString()}>
          {timeWithZone(now)}
        </time>
      </header>
      <EngineBand />
      <main className={styles['main']}>
        <div className={styles['work']}>
          {isTold(shown) && <VerdictPanel key={shown.turn} told={shown} onProvide={provide} />}
          {shown.kind === 'asking' && <AskingPanel isSlow={shown.isSlow} />}
          {shown.kind === 'rest' && (
            <div className={styles['rest']}>
              <p className={styles['note']}>{words(duty.isScanningAllowed ? 'scanOn' : 'scanOff')}</p>
              <WavePattern />
            </div>
          )}
          {duty.isScanningAllowed && camera.isOn && (
            <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['camera'] ?? ''} />
          )}
        </div>
        <section className={styles['side']} aria-labelledby="lock-title">
          <h1 id="lock-title" className={styles['title']}>
            <Lock size={28} aria-hidden="true" /> {words(duty.isLocked ? 'title' : 'titleUnattended')}
          </h1>
          <p className={styles['lead']}>
            {duty.officer ? words('byName', { name: duty.officer.label }) : words('unattended')}
          </p>
          {officers.length > 0 && (
            <PinForm
              officers={officers}
              first={duty.officer?.id ?? null}
              action={words(duty.isLocked ? 'unlock' : 'signIn')}
              onProve={(proof) => ask(kiosk.signIn(proof))}
            />
          )}
        </section>
      </main>
      <VerdictBorder />
      <VerdictSpeech />
    </div>
  )
}
