import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { LanguageSwitch } from '../app/language-switch.tsx'
import { ThemeSwitch } from '../app/theme-switch.tsx'
import { GateMark } from '../look/gate-mark.tsx'
import { WavePattern } from '../look/wave-pattern.tsx'
import styles from './front-page.module.css'

export type FrontPageProps = { title: string; lead: ReactNode; children: ReactNode }

/** The gate that everybody passes: the sign of the product on cloth, and beside it one form. */
export function FrontPage({ title, lead, children }: FrontPageProps) {
  const words = useTranslations('frame')
  useEffect(() => {
    document.title = `${title} · Gapura`
  }, [title])
  return (
    <main className={styles['page']}>
      <div className={styles['cloth']} aria-hidden="true">
        <GateMark size={220} className={styles['mark']} />
        <WavePattern className={styles['waves']} />
      </div>
      <div className={styles['side']}>
        <div className={styles['bar']}>
          <p className={styles['brand']}>
            <GateMark size={26} className={styles['small-mark']} />
            <span>
              Gapura <span className={styles['under']}>{words('headquarters')}</span>
            </span>
          </p>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <div className={styles['form']}>
          <h1 className={styles['title']}>{title}</h1>
          <p className={styles['lead']}>{lead}</p>
          {children}
        </div>
      </div>
    </main>
  )
}
