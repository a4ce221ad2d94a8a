import { UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import styles from './officer-button.module.css'

/** Who works at this desk, before what else stands in the line. */
export function OfficerName() {
  const words = useTranslations('officers.panel')
  const { officer } = useOpenEvent().duty
  return (
    <span className={styles['name']} data-nobody={officer === null} dir="auto">
      <UserRound size={16} aria-hidden="true" /> {officer?.label ?? words('nobody')} ·{' '}
    </span>
  )
}

/** Over the event and the officer at once, so that it is as large as a finger. */
export function OfficerButton() {
  const words = useTranslations('officers.panel')
  const { panel, setPanel } = useScanRoad()
  const { officer } = useOpenEvent().duty
  const what = officer ? words('bar', { name: officer.label }) : words('barNobody')
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={what}
      title={what}
      aria-expanded={panel === 'officer'}
      onClick={() => setPanel(panel === 'officer' ? null : 'officer')}
    />
  )
}
