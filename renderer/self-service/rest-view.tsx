import { useLocale, useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { WavePattern } from '../look/wave-pattern.tsx'
import styles from './self-service.module.css'
import views from './views.module.css'

/** Nobody is there: the event, how to begin, and what is done with the data of whoever does. */
export function RestView({ onBegin }: { onBegin: () => void }) {
  const words = useTranslations('selfService.rest')
  const { event, deskSetup } = useOpenEvent()
  const ours = deskSetup.privacyNotice[useLocale()].trim()
  return (
    <>
      <div className={views['rest']}>
        <h1 className={views['event']}>{event.name}</h1>
        <WavePattern className={views['waves']} />
        <p className={views['lead']}>{words('touch')}</p>
        <button type="button" className={styles['primary']} autoFocus onClick={onBegin}>
          {words('begin')}
        </button>
      </div>
      <section className={views['privacy']} aria-label={words('privacyTitle')}>
        <h2 className={views['privacyTitle']}>{words('privacyTitle')}</h2>
        <p>{ours === '' ? words('privacy') : ours}</p>
      </section>
    </>
  )
}
