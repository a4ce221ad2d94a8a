import { useTranslations } from 'use-intl'
import type { Device } from '../../contract/devices.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './device-facts.module.css'
import { useSpanWords } from './use-span-words.ts'

const clockRight = 2_000

/** The figures behind a laptop's state, as it told them at its last contact. */
export function DeviceFacts({ device, now }: { device: Device; now: number }) {
  const words = useTranslations('devices')
  const { number, shortDate, timeWithZone } = useEventFormat()
  const { ago, span } = useSpanWords()
  const { report, lastContactAt, records, dataAgeMs, enrolledAt } = device
  const unknown = words('unknown')
  const clock = (offset: number | null | undefined) => {
    if (offset === null || offset === undefined) return unknown
    if (Math.abs(offset) <= clockRight) return words('clockRight')
    // The offset is headquarters' time less the laptop's: a positive one means that the laptop is behind.
    return words(offset > 0 ? 'clockSlow' : 'clockFast', { time: span(Math.abs(offset)) })
  }
  const age = (ms: number | null) => {
    if (ms === null) return unknown
    return ms === 0 ? words('dataFresh') : words('dataOld', { time: span(ms) })
  }
  const unsent = report?.unsent ?? 0
  const facts: [string, string][] = [
    [words('lastContact'), report === null ? unknown : ago(now - lastContactAt)],
    [words('unsent'), unsent === 0 ? words('nothingUnsent') : number(unsent)],
    [words('records'), number(records)],
    [words('clock'), clock(report?.clockOffsetMs)],
    [words('dataAge'), age(dataAgeMs)],
    [words('officer'), report?.officerName || unknown],
    [words('printer'), report?.printer ?? words('noPrinter')],
    [words('version'), report?.appVersion ?? unknown],
    [words('enrolled'), `${shortDate(enrolledAt)}, ${timeWithZone(enrolledAt)}`],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
