import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { EditSession } from './edit-session.tsx'
import { newSession, type SessionDraft } from './session-draft.ts'
import { SessionRow } from './session-row.tsx'
import styles from './sessions-page.module.css'

/** What one signs in to, in its order, with the rules of each. A change is saved at once. */
export function SessionsPage() {
  const words = useTranslations('sessions')
  const { event, sessions } = useEvent()
  const { zone } = useEventFormat()
  const mayManage = useMay('coordinator')
  const [edited, setEdited] = useState<{ session: SessionDraft; place: number } | null>(null)
  const put = useAct('PUT /events/:eventId/sessions')
  const save = (next: readonly SessionDraft[], onSuccess?: () => void) =>
    put.mutate(
      { params: { eventId: event.id }, body: { sessions: next.map(withoutHistory) } },
      onSuccess ? { onSuccess } : {},
    )
  const move = (place: number, by: 1 | -1) => {
    const [moved] = sessions.slice(place, place + 1)
    if (moved) save(sessions.toSpliced(place, 1).toSpliced(place + by, 0, moved))
  }
  const open = (session: SessionDraft, place: number) => {
    put.reset()
    setEdited({ session, place })
  }
  const add = (
    <button
      type="button"
      className={controls['primary']}
      onClick={() => open(newSession(words('newName')), sessions.length)}
    >
      <Plus size={20} aria-hidden="true" />
      {words('add')}
    </button>
  )
  return (
    <Page
      title={words('title')}
      lead={words('lead', { zone: zone(Date.parse(event.startsOn)) })}
      {...(mayManage ? { actions: add } : {})}
    >
      {put.error && edited === null && <FailureNote error={put.error} />}
      <p className="only-heard" role="status">
        {put.isSuccess && words('saved')}
      </p>
      <ol className={styles['sessions']}>
        {sessions.map((session, place) => (
          <SessionRow
            key={session.id}
            session={session}
            isFirst={place === 0}
            isLast={place === sessions.length - 1}
            isBusy={put.isPending}
            {...(mayManage ? { onEdit: () => open(session, place), onMove: (by) => move(place, by) } : {})}
          />
        ))}
      </ol>
      {edited && (
        <EditSession
          session={edited.session}
          isBusy={put.isPending}
          error={put.error}
          isOnly={sessions.length === 1}
          onClose={() => setEdited(null)}
          onSave={(session) => save(sessions.toSpliced(edited.place, 1, session as never), () => setEdited(null))}
          onRemove={() => save(sessions.toSpliced(edited.place, 1), () => setEdited(null))}
        />
      )}
    </Page>
  )
}

/** Whether a session has records is headquarters' knowledge, not part of what is saved. */
function withoutHistory(session: SessionDraft): Omit<SessionDraft, 'hasRecords'> {
  const { hasRecords: _hasRecords, ...kept } = session
  return kept
}
