import { X } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { laptopZone } from '../look/laptop-zone.ts'
import styles from './restored-note.module.css'

/** After a restore, on the desk: which backup is in place and what could be saved beyond it. In nobody's way. */
export function RestoredNote() {
  const words = useTranslations('firstRun.trouble')
  const close = useTranslations('app')('close')
  const { restored } = useOpenEvent()
  const { date, time } = createEventFormat(useLocale(), laptopZone())
  const [isRead, setRead] = useState(false)
  if (restored === null || isRead) return null
  const { takenAt, savedRecords } = restored
  return (
    <div className={styles['note']}>
      <p role="status">
        <strong>{words('restoredFrom', { date: date(takenAt), time: time(takenAt) })}</strong>{' '}
        {words('saved', { records: savedRecords })}
      </p>
      <button type="button" className={styles['close']} aria-label={close} title={close} onClick={() => setRead(true)}>
        <X size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
