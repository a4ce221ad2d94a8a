import { useLocale, useTranslations } from 'use-intl'
import type { Language } from '#shared/messages/catalogue.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import styles from '#shared/look/language-switch.module.css'

const languages: readonly Language[] = ['id', 'en']

/** Both languages by their own name; the screen follows at once. */
export function LanguageSwitch() {
  const words = useTranslations('app.language')
  const current = useLocale()
  const change = useChangeSettings()
  return (
    <div className={styles['switch']} role="group" aria-label={words('label')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles['language']}
          title={words(language)}
          aria-pressed={language === current}
          onClick={() => change.mutate({ language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
