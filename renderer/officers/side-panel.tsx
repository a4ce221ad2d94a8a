import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import styles from './side-panel.module.css'

/** Beside the screen, not over its work: scanning goes on, and a scan closes it. */
export function SidePanel({ title, children }: { title: string; children: ReactNode }) {
  const words = useTranslations('officers.panel')
  const app = useTranslations('app')
  const { setPanel } = useScanRoad()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // Unless something in it has taken the focus.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus()
  }, [])
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        setPanel(null)
      }}
    >
      <header className={styles['head']}>
        <div>
          <h2 className={styles['title']}>{title}</h2>
          <p className={styles['muted']}>{words('scanGoesOn')}</p>
        </div>
        <button type="button" className={styles['close']} aria-label={app('close')} onClick={() => setPanel(null)}>
          <X size={24} aria-hidden="true" />
        </button>
      </header>
      {children}
    </aside>
  )
}
