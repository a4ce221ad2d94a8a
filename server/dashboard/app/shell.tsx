import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** What is around every page. */
export function Shell() {
  const words = useTranslations('frame')
  const content = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shownPath = useRef(path)
  useEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    // Another page is another place: whoever listens or uses keys goes on in it, not in what is gone.
    content.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <>
      <a className={styles['skip']} href="#content">
        {words('skip')}
      </a>
      <TopBar />
      <main ref={content} id="content" className={styles['content']} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
