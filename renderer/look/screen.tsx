import type { ReactNode } from 'react'
import styles from './screen.module.css'

export type ScreenProps = {
  title: string
  /** A sentence under the title. */
  lead?: string
  /** What stands at the right of the title. */
  actions?: ReactNode
  /** A column to read (Settings, First run) or the whole width (People). */
  width?: 'column' | 'full'
  children: ReactNode
}

/** The frame of every screen but the Desk: a heading, and below it what may scroll. */
export function Screen({ title, lead, actions, width = 'column', children }: ScreenProps) {
  return (
    <main className={styles['screen']} data-width={width}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions}
      </header>
      <div className={styles['body']}>{children}</div>
    </main>
  )
}
