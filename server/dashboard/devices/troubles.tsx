import { useTranslations } from 'use-intl'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import styles from './troubles.module.css'

/** What went wrong with the laptops, newest first, in words. */
export function Troubles() {
  const words = useTranslations('devices.troubles')
  const { event } = useEvent()
  const { timeWithZone, shortDate } = useEventFormat()
  const { data } = useAnswer('GET /events/:eventId/troubles', { params: { eventId: event.id } })
  if (data === undefined) return null
  const told = (code: string) =>
    words.has(`code.${code as 'other'}`) ? words(`code.${code as 'chain-forked'}`) : words('code.other', { code })
  return (
    <section className={styles['troubles']}>
      <h2 className={styles['title']}>{words('title')}</h2>
      {data.troubles.length === 0 && <p className={styles['none']}>{words('none')}</p>}
      <ul className={styles['list']}>
        {data.troubles.map(({ id, at, code, deviceName }) => (
          <li key={id}>
            <time dateTime={new Date(at).toISOString()}>
              {shortDate(at)}, {timeWithZone(at)}
            </time>
            <span>
              {deviceName !== '' && <strong>{deviceName}: </strong>}
              {told(code)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
