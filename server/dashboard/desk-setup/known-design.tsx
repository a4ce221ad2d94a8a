import { useTranslations } from 'use-intl'
import type { KeptDesign } from '#shared/badges/badge-design.ts'
import controls from '#shared/look/controls.module.css'
import list from '../look/list.module.css'
import styles from './badges-section.module.css'

/** A file whose design the event has already. */
export type WaitingDesign = { text: string; known: KeptDesign }
export type KnownDesignProps = { waiting: WaitingDesign; onSend: (text: string) => void; onLeave: () => void }

/** Whoever brings a design that is there already says what becomes of the other one: nobody's work goes unseen. */
export function KnownDesign({ waiting: { text, known }, onSend, onLeave }: KnownDesignProps) {
  const words = useTranslations('deskSetup.badges')
  const question = words('isKnown', { name: known.name })
  return (
    <div className={styles['known']} role="group" aria-label={question}>
      <p>{question}</p>
      <div className={list['acts']}>
        <button type="button" className={controls['primary']} onClick={() => onSend(text)}>
          {words('replace')}
        </button>
        <button type="button" className={controls['secondary']} autoFocus onClick={() => onSend(asAnother(text))}>
          {words('keepBoth')}
        </button>
        <button type="button" className={controls['quiet']} onClick={onLeave}>
          {words('leave')}
        </button>
      </div>
    </div>
  )
}

/** The same design under an id of its own. */
function asAnother(text: string): string {
  const design = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>
  return JSON.stringify({ ...design, id: crypto.randomUUID() })
}
