import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './pager.module.css'

export type PagerProps = { offset: number; perPage: number; total: number; onMove: (offset: number) => void }

/** Where in a long list this is, and the pages beside it. */
export function Pager({ offset, perPage, total, onMove }: PagerProps) {
  const words = useTranslations('frame.pages')
  if (total <= perPage) return null
  const to = Math.min(total, offset + perPage)
  return (
    <nav className={styles['pager']} aria-label={words('label')}>
      <span className={styles['at']}>{words('at', { from: String(offset + 1), to: String(to), total })}</span>
      <button
        type="button"
        className={controls['secondary']}
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - perPage))}
      >
        <ChevronLeft size={20} aria-hidden="true" />
        {words('before')}
      </button>
      <button type="button" className={controls['secondary']} disabled={to === total} onClick={() => onMove(to)}>
        {words('next')}
        <ChevronRight size={20} aria-hidden="true" />
      </button>
    </nav>
  )
}
