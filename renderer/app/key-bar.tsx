import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { focusSearch, hasSearch } from '../desk/focus-search.ts'
import { askWalkIn } from '../walk-in/ask-walk-in.ts'
import styles from './key-bar.module.css'
import { useScanRoad } from './scan-road.tsx'

/** The keys, which are buttons too: a touch screen has none. */
export function KeyBar() {
  const words = useTranslations('app.keys')
  const navigate = useNavigate()
  const { panel, setPanel } = useScanRoad()
  const isDesigning = useLocation({ select: ({ pathname }) => pathname === '/badges/design' })
  const toDesk = () => void navigate({ to: '/' })
  const undo = () => {
    toDesk()
    setPanel('undo')
  }
  const search = () => {
    if (!hasSearch()) toDesk()
    focusSearch()
  }
  const addWalkIn = () => {
    void navigate({ to: '/walk-in' })
    askWalkIn()
  }
  return (
    <footer className={styles['bar']}>
      {/* There the key takes back a change of the design. */}
      {!isDesigning && <Key name="Ctrl+Z" does={words('undo')} onPress={undo} />}
      <span className={styles['space']} />
      <Key name="F1" does={words('help')} onPress={() => setPanel(panel === 'help' ? null : 'help')} />
      <Key name="F2" does={words('search')} onPress={search} />
      <Key name="F3" does={words('walkIn')} onPress={addWalkIn} />
      <Key name="F4" does={words('session')} onPress={() => setPanel('sessions')} />
      <Key name="F9" does={words('items')} onPress={() => void navigate({ to: '/items' })} />
      <Key name="F10" does={words('officer')} onPress={() => setPanel(panel === 'officer' ? null : 'officer')} />
    </footer>
  )
}

function Key({ name, does, onPress }: { name: string; does: string; onPress: () => void }) {
  return (
    <button type="button" className={styles['key']} onClick={onPress}>
      <kbd>{name}</kbd> {does}
    </button>
  )
}
