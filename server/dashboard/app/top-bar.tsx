import { Link } from '@tanstack/react-router'
import { CalendarDays, ScrollText, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '../accounts/account-menu.tsx'
import { useMay } from '../headquarters/use-session.ts'
import { GateMark } from '../look/gate-mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './top-bar.module.css'

/** The product, the places that belong to no event, and who is looking. */
export function TopBar() {
  const words = useTranslations('frame')
  const isAdministrator = useMay('administrator')
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']}>
        <GateMark size={30} className={styles['mark']} />
        <span className={styles['name']}>Gapura</span>
        <span className={styles['under']}>{words('headquarters')}</span>
      </Link>
      <nav className={styles['nav']} data-is-single={!isAdministrator} aria-label={words('nav.label')}>
        <Place to="/" name="events" Icon={CalendarDays} />
        {isAdministrator && <Place to="/users" name="users" Icon={UsersRound} />}
        {isAdministrator && <Place to="/audit" name="audit" Icon={ScrollText} />}
      </nav>
      <div className={styles['switches']}>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  )
}

type PlaceProps = { to: '/' | '/users' | '/audit'; name: 'events' | 'users' | 'audit'; Icon: typeof ScrollText }

function Place({ to, name, Icon }: PlaceProps) {
  const words = useTranslations('frame.nav')
  return (
    <Link to={to} className={styles['place']} title={words(name)} activeOptions={{ exact: true }}>
      <Icon size={20} aria-hidden="true" />
      <span className={styles['word']}>{words(name)}</span>
    </Link>
  )
}
