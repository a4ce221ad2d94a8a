import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

export type PageProps = {
  title: string
  /** A sentence under the title. */
  lead?: ReactNode
  /** What stands at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every page: a heading, what can be done with the whole of it, and the rest. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Gapura`
  }, [title])
  return (
    <section className={styles['page']}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h1 className={styles['title']}>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
