import { Ban, CircleCheck, CircleDashed, CircleSlash, Hourglass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ParticipantRow } from '../../contract/participants.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './presence-mark.module.css'

const shapes = {
  arrived: CircleCheck,
  inside: CircleCheck,
  'not-arrived': CircleDashed,
  cancelled: CircleSlash,
  blocked: Ban,
  'awaiting-approval': Hourglass,
} as const

/** Where a person stands, by shape, word and colour. */
export function PresenceMark({ row }: { row: Pick<ParticipantRow, 'standing' | 'presence' | 'arrivedAt'> }) {
  const words = useTranslations('participants')
  const { time } = useEventFormat()
  const state = row.standing === 'registered' || row.presence !== 'not-arrived' ? row.presence : row.standing
  const Shape = shapes[state]
  const told = () => {
    switch (state) {
      case 'arrived':
      case 'inside':
        return row.arrivedAt === null ? words(`presence.${state}`) : words('presenceAt', { time: time(row.arrivedAt) })
      case 'not-arrived':
        return words('presence.not-arrived')
      default:
        return words(`standing.${state}`)
    }
  }
  return (
    <span className={styles['mark']} data-state={state}>
      <Shape size={18} aria-hidden="true" />
      {told()}
    </span>
  )
}
