import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { WavePattern } from './wave-pattern.tsx'

/** A place with nothing in it yet: why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <WavePattern className={styles['waves']} />
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['next']}>{children}</div>}
    </div>
  )
}
