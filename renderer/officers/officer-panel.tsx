import { useNavigate } from '@tanstack/react-router'
import { Lock, LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import styles from './officer-panel.module.css'
import { PinForm } from './pin-form.tsx'
import { SidePanel } from './side-panel.tsx'
import { useOfficers } from './use-officers.ts'

/** Who works here: sign in, change, lock, end the shift. */
export function OfficerPanel() {
  const words = useTranslations('officers.panel')
  const { duty } = useOpenEvent()
  return <SidePanel title={words('title')}>{duty.hasOfficers ? <Change /> : <NoOfficers />}</SidePanel>
}

function Change() {
  const words = useTranslations('officers')
  const { setPanel } = useScanRoad()
  const { officer } = useOpenEvent().duty
  const officers = (useOfficers().data ?? []).filter(({ id, isActive }) => isActive && id !== officer?.id)
  const close = async (doing: Promise<unknown>) => {
    await doing
    setPanel(null)
  }
  return (
    <>
      {officer ? (
        <section className={styles['duty']}>
          <p className={styles['label']}>{words('panel.onDuty')}</p>
          <p className={styles['name']} dir="auto">
            {officer.label}
          </p>
          <p className={styles['label']}>{words(`role.${officer.role}`)}</p>
          <div className={styles['row']}>
            <button type="button" className={controls['secondary']} onClick={() => void close(kiosk.lockDesk())}>
              <Lock size={18} aria-hidden="true" /> {words('panel.lock')}
            </button>
            <button type="button" className={controls['secondary']} onClick={() => void close(kiosk.signOut())}>
              <LogOut size={18} aria-hidden="true" /> {words('panel.signOut')}
            </button>
          </div>
        </section>
      ) : (
        <p className={styles['lead']}>{words('panel.nobodyYet')}</p>
      )}
      {officer && <h3 className={styles['part']}>{words('panel.change')}</h3>}
      {officers.length > 0 && (
        <PinForm
          officers={officers}
          action={words('panel.signIn')}
          onProve={(proof) => close(ask(kiosk.signIn(proof)))}
        />
      )}
    </>
  )
}

function NoOfficers() {
  const words = useTranslations('officers.panel')
  const navigate = useNavigate()
  const { setPanel } = useScanRoad()
  const open = () => {
    setPanel(null)
    void navigate({ to: '/settings', search: { part: 'officers' } })
  }
  return (
    <>
      <h3 className={styles['part']}>{words('none')}</h3>
      <p className={styles['lead']}>{words('noneNext')}</p>
      <button type="button" className={controls['primary']} onClick={open}>
        {words('toSettings')}
      </button>
    </>
  )
}
