import { useTranslations } from 'use-intl'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './tray.module.css'
import { useRefused } from './use-trays.ts'

/** The tray of records that headquarters did not store, each with its reason. They stay on this laptop. */
export function RefusedList() {
  const words = useTranslations('sync.refused')
  const { timeWithZone } = useEventFormat()
  const refused = useRefused() ?? []
  if (refused.length === 0) return null
  return (
    <section className={styles['tray']} aria-labelledby="refused-title">
      <h2 id="refused-title" className={styles['title']}>
        {words('title')}
        <span className={styles['count']}>{refused.length}</span>
      </h2>
      <p className={styles['muted']}>{words('explain')}</p>
      <ul className={styles['list']}>
        {refused.map(({ recordId, name, sessionName, scannedAt, code, deviceSequence }) => (
          <li key={recordId} className={styles['entry']} data-tone="refused">
            <p className={styles['name']} dir="auto">
              {name || words('unknownName')}
            </p>
            <p>{words(`because.${code}`)}</p>
            <p className={styles['muted']}>
              {[words('number', { number: String(deviceSequence) }), sessionName, timeWithZone(scannedAt)]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
