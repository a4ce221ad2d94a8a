import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './help.module.css'

type Help = { isOpen: boolean; toggle: () => void }

const Context = createContext<Help>({ isOpen: false, toggle: () => undefined })

export const useHelp = () => use(Context)

const steps = ['scan', 'search', 'verdict', 'undo', 'doubt'] as const

/** F1 shows the help beside the work, never in front of it: the next scan goes on. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const help = useMemo(() => ({ isOpen, toggle: () => setOpen((open) => !open) }), [isOpen])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'F1') {
        event.preventDefault()
        setOpen((open) => !open)
      }
      if (event.key === 'Escape') setOpen(false)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <Context value={help}>
      {children}
      {isOpen && <HelpPanel close={() => setOpen(false)} />}
    </Context>
  )
}

function HelpPanel({ close }: { close: () => void }) {
  const words = useTranslations('app')
  return (
    <aside className={styles['help']} aria-label={words('help.title')}>
      <h2>{words('help.title')}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{words(`help.steps.${step}`)}</li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {words('close')} (Esc)
      </button>
    </aside>
  )
}
