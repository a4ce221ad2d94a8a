import { Keyboard } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './self-service.module.css'
import views from './views.module.css'

/** What to do now; the camera's picture stands beside it. */
export function ScanView({ hasCamera, onType }: { hasCamera: boolean; onType: () => void }) {
  const words = useTranslations('selfService.scan')
  return (
    <div className={views['words']}>
      <h1 className={views['title']}>{words(hasCamera ? 'title' : 'titleWithoutCamera')}</h1>
      <p className={views['lead']}>{words('next')}</p>
      <button type="button" className={styles['secondary']} onClick={onType}>
        <Keyboard size={28} aria-hidden="true" /> {words('type')}
      </button>
      <p className={views['muted']}>{words('noCode')}</p>
    </div>
  )
}
