import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './conflicts-page.module.css'

const states = ['open', 'decided', 'all'] as const
type Shown = (typeof states)[number]

/** Admissions that cannot all be right, until somebody says what happened. */
export function ConflictsPage() {
  const words = useTranslations('conflicts')
  const { event } = useEvent()
  const [state, setState] = useState<Shown>('open')
  const [isDone, setIsDone] = useState(false)
  const { data, error, refetch } = useAnswer('GET /events/:eventId/conflicts', {
    params: { eventId: event.id },
    query: { state },
  })
  const empty = state === 'decided' ? 'noneDecided' : 'empty'
  return (
    <Page title={words('title')} lead={words('lead')}>
      <ChoiceRow
        label={words('state.label')}
        isLabelHidden
        choices={states.map((value) => ({ value, label: words(`state.${value}`) }))}
        chosen={state}
        onChoose={setState}
      />
      <p className={styles['done']} role="status">
        {isDone && words('done')}
      </p>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data?.conflicts.length === 0 && (
        <EmptyState title={words(`${empty}.title`)}>{words(`${empty}.next`)}</EmptyState>
      )}
      <ul className={styles['conflicts']}>
        {data?.conflicts.map((conflict) => (
          <ConflictCard
            key={`${conflict.sessionId} ${conflict.participantId}`}
            conflict={conflict}
            onDecided={() => setIsDone(true)}
          />
        ))}
      </ul>
    </Page>
  )
}
