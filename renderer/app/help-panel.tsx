import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './help-panel.module.css'
import { useScanRoad } from './scan-road.tsx'

const steps = ['scan', 'read', 'hand', 'noCode'] as const
const keys = {
  search: 'F2',
  arrows: '↑ ↓ Enter',
  walkIn: 'F3',
  undo: 'Ctrl+Z',
  session: 'F4',
  override: 'F5',
  direction: 'F6',
  group: 'F7',
  provide: 'F8',
  items: 'F9',
  officer: 'F10',
  screens: 'Ctrl+1 2 3 4 5 6 7 8',
  close: 'Esc',
} as const
const kinds = ['admitted', 'already-in', 'refused', 'needs'] as const

/** Beside the screen, not over its work: scanning goes on, and a scan closes it. */
export function HelpPanel() {
  const words = useTranslations('app.help')
  const app = useTranslations('app')
  const { setPanel } = useScanRoad()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <aside
      className={styles['panel']}
      aria-label={words('title')}
      onKeyDown={(event) => event.key === 'Escape' && setPanel(null)}
    >
      <header className={styles['head']}>
        <h2 className={styles['title']}>{words('title')}</h2>
        <p className={styles['muted']}>{words('scanGoesOn')}</p>
        <button
          ref={close}
          type="button"
          className={styles['close']}
          aria-label={app('close')}
          onClick={() => setPanel(null)}
        >
          <X size={24} aria-hidden="true" />
        </button>
      </header>
      <h3 className={styles['part']}>{words('stepsTitle')}</h3>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step}>{words(`steps.${step}`)}</li>
        ))}
      </ol>
      <h3 className={styles['part']}>{words('keysTitle')}</h3>
      <dl className={styles['keys']}>
        {Object.entries(keys).map(([does, key]) => (
          <div key={does}>
            <dt>{key}</dt>
            <dd>{words(`keys.${does as keyof typeof keys}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles['part']}>{words('colours')}</h3>
      <ul className={styles['meanings']}>
        {kinds.map((kind) => (
          <li key={kind} data-verdict={kind}>
            <VerdictShape kind={kind} size={28} />
            {words(`meanings.${kind}`)}
          </li>
        ))}
      </ul>
    </aside>
  )
}
