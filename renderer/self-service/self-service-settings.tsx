import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { PinForm } from '../officers/pin-form.tsx'
import { useOfficers } from '../officers/use-officers.ts'
import parts from '../settings/parts.module.css'

/** Gives this screen to the participants, by an officer's PIN: without one nobody could take it back. */
export function SelfServiceSettings() {
  const words = useTranslations('selfService.settings')
  const { duty } = useOpenEvent()
  const officers = (useOfficers().data ?? []).filter(({ isActive }) => isActive)
  const [isAsked, setAsked] = useState(false)
  const navigate = useNavigate()
  const give = async (proof: KioskInput<'self-service:start'>) => {
    await ask(kiosk.startSelfService(proof))
    // Whoever takes the screen back finds the desk, not these settings.
    await navigate({ to: '/' })
  }
  return (
    <div className={parts['part']}>
      <h3 className={parts['subtitle']}>{words('title')}</h3>
      <p className={parts['muted']}>{words('explain')}</p>
      {!duty.hasOfficers && <p className={parts['text']}>{words('needsOfficer')}</p>}
      {duty.hasOfficers && !isAsked && (
        <button type="button" className={controls['secondary']} onClick={() => setAsked(true)}>
          {words('start')}
        </button>
      )}
      {duty.hasOfficers && isAsked && (
        <div className={parts['narrow']} role="group" aria-label={words('start')}>
          <PinForm officers={officers} first={duty.officer?.id ?? null} action={words('start')} onProve={give}>
            <p className={parts['text']}>{words('leaveHow')}</p>
          </PinForm>
          <button type="button" className={controls['quiet']} onClick={() => setAsked(false)}>
            {words('cancel')}
          </button>
        </div>
      )}
    </div>
  )
}
