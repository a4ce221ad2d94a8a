import { RadioTower, Unplug } from 'lucide-react'
import { use } from 'react'
import { useTranslations } from 'use-intl'
import { StreamContext } from './stream-context.ts'
import styles from './stream-note.module.css'

/** Whether what is shown changes by itself, or is the last that is known. */
export function StreamNote() {
  const words = useTranslations('events.stream')
  const state = use(StreamContext)
  return (
    <p className={styles['note']} data-state={state} role="status">
      {state === 'gone' ? <Unplug size={18} aria-hidden="true" /> : <RadioTower size={18} aria-hidden="true" />}
      {words(state)}
    </p>
  )
}
