import { UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import styles from './officer-button.module.css'

/** Who works at this desk; a press changes it. */
export function OfficerButton() {
  const words = useTranslations('officers.panel')
  const { panel, setPanel } = useScanRoad()
  const { officer } = useOpenEvent().duty
  const what = officer ? words('bar', { name: officer.label }) : words('barNobody')
  return (
    <button
      type="button"
      className={styles['button']}
      data-nobody={officer === null}
      aria-label={what}
      title={what}
      aria-expanded={panel === 'officer'}
      onClick={() => setPanel(panel === 'officer' ? null : 'officer')}
    >
      <UserRound size={20} aria-hidden="true" />
      <span className={styles['name']} dir="auto">
        {officer?.label ?? words('nobody')}
      </span>
    </button>
  )
}
