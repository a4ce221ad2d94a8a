import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useNow } from '../kiosk/use-now.ts'
import { laptopZone } from '../look/laptop-zone.ts'
import styles from './sync-facts.module.css'

/** What waits, when it last went well, when it is tried again, and whether the clocks agree. */
export function SyncFacts({ status }: { status: SyncStatus }) {
  const words = useTranslations('sync.facts')
  const { date, time } = createEventFormat(useLocale(), laptopZone())
  const { state, unsent, lastSuccessAt, clockOffsetMs, isClockOff } = status
  if (state === 'alone') return <Facts facts={[[words('unsent'), words('unsentCount', { count: unsent })]]} />
  const last = lastSuccessAt === null ? words('never') : `${date(lastSuccessAt)}, ${time(lastSuccessAt)}`
  const seconds = Math.round(Math.abs(clockOffsetMs ?? 0) / 1000)
  const clock =
    clockOffsetMs === null
      ? words('clockUnknown')
      : isClockOff
        ? `${words(clockOffsetMs > 0 ? 'clockBehind' : 'clockAhead', { seconds })}. ${words('clockNext')}`
        : words('clockRight')
  return (
    <Facts
      facts={[
        [words('unsent'), words('unsentCount', { count: unsent })],
        [words('lastSuccess'), last],
        ...(status.nextTryAt === null || state !== 'offline'
          ? []
          : ([[words('nextTry'), <NextTry key="try" at={status.nextTryAt} />]] as const)),
        [words('clock'), clock],
      ]}
      isWarned={isClockOff}
    />
  )
}

function Facts({ facts, isWarned = false }: { facts: readonly (readonly [string, ReactNode])[]; isWarned?: boolean }) {
  return (
    <dl className={styles['facts']} data-is-warned={isWarned}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles['fact']}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Counted down by the laptop's own clock, which a rehearsal does not move. */
function NextTry({ at }: { at: number }) {
  const words = useTranslations('sync.facts')
  const laptopNow = useNow('second') - useOpenEvent().clockShiftMs
  return words('inSeconds', { seconds: Math.max(0, Math.ceil((at - laptopNow) / 1000)) })
}
