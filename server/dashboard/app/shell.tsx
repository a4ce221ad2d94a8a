import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** What is around every page. */
export function Shell() {
  const words = useTranslations('frame')
  return (
    <>
      <a className={styles['skip']} href="#content">
        {words('skip')}
      </a>
      <TopBar />
      <main id="content" className={styles['content']} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
