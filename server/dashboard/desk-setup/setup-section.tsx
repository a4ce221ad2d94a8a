import { Plus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import controls from '#shared/look/controls.module.css'
import list from '../look/list.module.css'
import styles from './desk-setup-page.module.css'

export type SetupSectionProps = {
  title: string
  lead: string
  /** What stands there while the list is empty. */
  empty?: string | undefined
  /** What the one press beside the title does; nobody who only reads gets it. */
  add?: { does: string; onAdd: () => void } | undefined
  children?: ReactNode
}

/** One part of what an event sets up for its desks: a heading, why it is there, and its list. */
export function SetupSection({ title, lead, empty, add, children }: SetupSectionProps) {
  const titleId = useId()
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <div>
          <h2 id={titleId} className={list['title']}>
            {title}
          </h2>
          <p className={styles['lead']}>{lead}</p>
        </div>
        {add && (
          <button type="button" className={controls['secondary']} onClick={add.onAdd}>
            <Plus size={20} aria-hidden="true" />
            {add.does}
          </button>
        )}
      </div>
      {empty === undefined ? children : <p className={styles['empty']}>{empty}</p>}
    </section>
  )
}
