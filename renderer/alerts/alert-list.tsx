import { VisuallyHidden } from '@mantine/core'
import { Accessibility, Armchair, type LucideIcon, PhoneCall, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { AlertKind, AlertShown } from '#shared/alerts/alert.ts'
import styles from './alert-list.module.css'

const icons: Record<AlertKind, LucideIcon> = {
  call: PhoneCall,
  assist: Accessibility,
  seat: Armchair,
  note: TriangleAlert,
}

const iconSizes = { large: 36, small: 24, line: 18 } as const

export type AlertListProps = {
  alerts: readonly AlertShown[]
  /** To be read from two metres, beside other things, or in a list. */
  size: 'large' | 'small' | 'line'
}

/** What must not be missed about somebody, a picture for each kind. Takes the colours of its place. */
export function AlertList({ alerts, size }: AlertListProps) {
  const words = useTranslations('alerts')
  if (alerts.length === 0) return null
  return (
    <ul className={styles['alerts']} data-size={size} aria-label={words('title')}>
      {alerts.map(({ kind, text }) => {
        const Icon = icons[kind]
        return (
          <li key={`${kind} ${text}`} className={styles['alert']} data-alert={kind}>
            <Icon size={iconSizes[size]} aria-hidden="true" />
            <span>
              <VisuallyHidden>{words(`kind.${kind}`)}: </VisuallyHidden>
              {text}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
