import { Moon, Sun } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { changePreferences, usePreferences } from './preferences.ts'
import styles from './theme-switch.module.css'

/** Light or dark; until it is pressed, as the system has it. */
export function ThemeSwitch() {
  const words = useTranslations('frame.theme')
  const { isDark } = usePreferences()
  const does = words(isDark ? 'toLight' : 'toDark')
  return (
    <button
      type="button"
      className={styles['switch']}
      aria-label={does}
      title={does}
      onClick={() => changePreferences({ theme: isDark ? 'light' : 'dark' })}
    >
      {isDark ? <Sun size={20} aria-hidden="true" /> : <Moon size={20} aria-hidden="true" />}
    </button>
  )
}
