import { useTranslations } from 'use-intl'
import styles from '#shared/look/language-switch.module.css'
import { changePreferences, usePreferences } from './preferences.ts'

const languages = ['id', 'en'] as const

/** Both languages by their own name; the page follows at once. */
export function LanguageSwitch() {
  const words = useTranslations('frame.language')
  const current = usePreferences().language
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
          onClick={() => changePreferences({ language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
