import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useAppState } from '../kiosk/use-app-state.ts'
import controls from '#shared/look/controls.module.css'
import { ConnectForm } from '../sync/connect-form.tsx'
import styles from './first-run.module.css'

/** A laptop without an event gets one from headquarters. */
export function ConnectScreen({ onBack }: { onBack: () => void }) {
  const words = useTranslations('sync.connect')
  const settings = useAppState().data?.settings
  if (settings === undefined) return null
  return (
    <section className={styles['form']}>
      <h1 className={styles['title']}>{words('title')}</h1>
      <p>{words('lead')}</p>
      <ConnectForm
        settings={settings}
        otherAction={
          <button type="button" className={controls['quiet']} onClick={onBack}>
            <ArrowLeft size={20} aria-hidden="true" />
            {words('back')}
          </button>
        }
      />
    </section>
  )
}
