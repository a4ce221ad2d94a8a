import { ArrowDown, ArrowUp, Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Session } from '#shared/sessions/session.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './session-row.module.css'
import { useItems } from './use-items.ts'

export type SessionRowProps = {
  session: Session
  isFirst: boolean
  isLast: boolean
  isBusy: boolean
  onEdit?: () => void
  onMove?: (by: 1 | -1) => void
}

/** One session: when, what, where, and its rules in a sentence. */
export function SessionRow({ session, isFirst, isLast, isBusy, onEdit, onMove }: SessionRowProps) {
  const words = useTranslations('sessions')
  const rules = useRules(session)
  const { name, code, kind, place } = session
  return (
    <li className={styles['row']}>
      <p className={styles['times']}>
        <SessionTimes session={session} />
      </p>
      <div className={styles['words']}>
        <h2 className={styles['name']}>{name}</h2>
        <p className={styles['about']}>
          {[words(`kind.${kind}`), place].filter(Boolean).join(' · ')} · <code>{code}</code>
        </p>
        <p className={styles['rules']}>{rules.join(' · ')}</p>
      </div>
      {onMove && onEdit && (
        <div className={styles['acts']}>
          <button
            type="button"
            className={styles['act']}
            disabled={isFirst || isBusy}
            aria-label={words('up', { name })}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={20} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles['act']}
            disabled={isLast || isBusy}
            aria-label={words('down', { name })}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={20} aria-hidden="true" />
          </button>
          <button type="button" className={styles['act']} aria-label={words('editOf', { name })} onClick={onEdit}>
            <Pencil size={20} aria-hidden="true" />
          </button>
        </div>
      )}
    </li>
  )
}

function SessionTimes({ session: { opensAt, closesAt } }: { session: Session }) {
  const words = useTranslations('sessions')
  const { time } = useEventFormat()
  if (opensAt !== null && closesAt !== null) return words('times', { from: time(opensAt), to: time(closesAt) })
  if (opensAt !== null) return words('from', { from: time(opensAt) })
  if (closesAt !== null) return words('until', { to: time(closesAt) })
  return words('noTimes')
}

function useRules({ reEntry, capacity, hasWaitingList, vehicles, needs, handOver, eligible }: Session): string[] {
  const items = useItems()
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id
  const words = useTranslations('sessions')
  const roles = useTranslations('verdict.role')
  const who = [
    ...(eligible.roles ?? []).map((role) => roles(role)),
    ...(eligible.communities ?? []),
    ...(eligible.groups ?? []),
    ...(eligible.categories ?? []),
  ]
  return [
    ...(who.length === 0 ? [] : [words('only', { who: who.join(', ') })]),
    words(`reEntry.${reEntry}`).toLowerCase(),
    ...(capacity === null ? [] : [words('capacity', { count: capacity })]),
    ...(hasWaitingList ? [words('withWaitingList')] : []),
    ...(vehicles.length === 0
      ? []
      : [
          words('inVehicles', {
            count: vehicles.length,
            seats: vehicles.reduce((sum, { seats }) => sum + seats, 0),
          }),
        ]),
    ...(needs.length === 0
      ? []
      : [words('needs', { needs: needs.map((need) => words(`need.${need}`).toLowerCase()).join(', ') })]),
    ...(handOver.length === 0
      ? []
      : [words('handsOver', { items: handOver.map(({ item }) => nameOf(item)).join(', ') })]),
  ]
}
