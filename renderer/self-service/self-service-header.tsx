import { useLocale, useTranslations } from 'use-intl'
import type { Session } from '#shared/sessions/session.ts'
import type { Language } from '#shared/messages/catalogue.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './self-service.module.css'

const languages: readonly Language[] = ['id', 'en']

/** Which event and session, what time it is, and the language of whoever stands here. */
export function SelfServiceHeader({ session }: { session: Session }) {
  const words = useTranslations('app.language')
  const { event } = useOpenEvent()
  const current = useLocale()
  const { mutate } = useChangeSettings()
  const { timeWithZone } = useEventFormat()
  const now = useNow('minute')
  return (
    <header className={styles['header']}>
      <p className={styles['where']}>
        <strong>{event.name}</strong>
        <span>{session.name}</span>
      </p>
      <time className={styles['clock']} dateTime={new Date(now).toISOString()}>
        {timeWithZone(now)}
      </time>
      <div className={styles['languages']} role="group" aria-label={words('label')}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            className={styles['language']}
            aria-pressed={language === current}
            onClick={() => mutate({ language })}
          >
            {words(language)}
          </button>
        ))}
      </div>
    </header>
  )
}
