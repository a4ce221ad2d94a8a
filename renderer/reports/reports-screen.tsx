import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import type { Recap } from '#shared/reports/recap.ts'
import { eventDay } from '#shared/time/event-day.ts'
import { failureOf } from '../kiosk/ask.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useNow } from '../kiosk/use-now.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Screen } from '../look/screen.tsx'
import frame from '../look/two-columns.module.css'
import { useEventFormat } from '../look/use-event-format.ts'
import { PickOne } from '../people/pick-one.tsx'
import { ArrivalsChart } from './arrivals-chart.tsx'
import { BreakdownCard } from './breakdown-card.tsx'
import { HappeningsCard } from './happenings-card.tsx'
import { MessageCard } from './message-card.tsx'
import { PaperCard } from './paper-card.tsx'
import type { Scope } from './paper-draft.ts'
import styles from './reports-screen.module.css'
import { TotalsCard } from './totals-card.tsx'
import { useRecap } from './use-recap.ts'

const roleOrder: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']

/** What the event adds up to, live; its papers; and the message for chats. */
export function ReportsScreen() {
  const words = useTranslations('reports')
  const language = useLocale() === 'en' ? 'en' : 'id'
  const { event } = useOpenEvent()
  const today = eventDay(useNow('minute'), event.zone)
  const [chosen, setChosen] = useState<Scope | null>(null)
  // The day that goes on; before and after the event, all of it.
  const scope = chosen ?? { day: today === event.startsOn ? today : null, role: null }
  const { data: shown, error } = useRecap({ ...scope, language })
  return (
    <Screen
      title={words('title')}
      lead={words('lead')}
      width="full"
      actions={<ScopeChoice scope={scope} days={shown?.recap.days ?? []} onChoose={setChosen} />}
    >
      {error && <FailureNote failure={failureOf(error)} />}
      {!shown && !error && <p role="status">{words('counting')}</p>}
      {shown && (
        <div className={`${frame['columns']} ${styles['columns']}`}>
          <div className={frame['column']} role="group" aria-label={words('charts')} tabIndex={0}>
            <TotalsCard recap={shown.recap} />
            <Charts recap={shown.recap} />
          </div>
          <div className={frame['column']} role="group" aria-label={words('paper.title')} tabIndex={0}>
            <PaperCard scope={scope} isPhoneAllowed={shown.isPhoneAllowed} recap={shown.recap} />
            <MessageCard message={shown.message} />
          </div>
        </div>
      )}
    </Screen>
  )
}

function Charts({ recap }: { recap: Recap }) {
  const words = useTranslations('reports')
  return (
    <>
      {recap.totals.present === 0 ? (
        <div className={styles['empty']}>
          <EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>
        </div>
      ) : (
        <ArrivalsChart recap={recap} />
      )}
      {recap.totals.present > 0 && <BreakdownCard recap={recap} />}
      <HappeningsCard recap={recap} />
    </>
  )
}

type ScopeChoiceProps = { scope: Scope; days: readonly string[]; onChoose: (scope: Scope) => void }

function ScopeChoice({ scope, days, onChoose }: ScopeChoiceProps) {
  const words = useTranslations('reports')
  const roles = useTranslations('verdict.role')
  const format = useEventFormat()
  const known = [...new Set([...days, ...(scope.day === null ? [] : [scope.day])])].toSorted()
  return (
    <div className={styles['scope']} role="group" aria-label={words('scope')}>
      <PickOne
        label={words('day')}
        every={words('allDays')}
        choices={known.map((day) => ({ value: day, label: format.calendarDay(day) }))}
        chosen={scope.day}
        onChoose={(day) => onChoose({ ...scope, day })}
      />
      <PickOne<Role>
        label={words('role')}
        every={words('everyRole')}
        choices={roleOrder.map((role) => ({ value: role, label: roles(role) }))}
        chosen={scope.role}
        onChoose={(role) => onChoose({ ...scope, role })}
      />
    </div>
  )
}
