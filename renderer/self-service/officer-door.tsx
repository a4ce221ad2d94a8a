import { useTranslations } from 'use-intl'
import { PinForm } from '../officers/pin-form.tsx'
import type { Proof } from '../officers/use-proof.ts'
import { useOfficers } from '../officers/use-officers.ts'
import styles from './self-service.module.css'
import views from './views.module.css'

export type OfficerDoorProps = {
  title: string
  action: string
  onProve: (proof: Proof) => Promise<unknown>
  onClose: () => void
}

/** Where an officer shows by a PIN who they are. Codes are read meanwhile, and close it. */
export function OfficerDoor({ title, action, onProve, onClose }: OfficerDoorProps) {
  const words = useTranslations('selfService.leave')
  const officers = (useOfficers().data ?? []).filter(({ isActive }) => isActive)
  return (
    <section className={styles['door']} aria-label={title}>
      <header className={styles['doorHead']}>
        <div>
          <h2 className={views['subtitle']}>{title}</h2>
          <p className={views['muted']}>{words('lead')}</p>
        </div>
        <button type="button" className={styles['secondary']} onClick={onClose}>
          {words('cancel')}
        </button>
      </header>
      <PinForm officers={officers} action={action} onProve={onProve} isLarge />
    </section>
  )
}
