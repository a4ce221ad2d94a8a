import { useTranslations } from 'use-intl'
import type { SessionCounts } from '#shared/contract/outputs.ts'
import type { Session } from '#shared/sessions/session.ts'
import { DeskHold } from './desk-hold.tsx'
import { SessionFigures } from './session-figures.tsx'
import { SessionKindIcon } from './session-kind.tsx'
import styles from './session-card.module.css'
import { useSessionWords } from './use-session-words.ts'

export type SessionCardProps = { session: Session; counts: SessionCounts; onOpen: () => void }

/** One session: what, when and where; how it stands; who may enter; and whether this desk scans it. */
export function SessionCard({ session, counts, onOpen }: SessionCardProps) {
  const words = useTranslations('sessions')
  return (
    <article className={styles['card']}>
      <div className={styles['what']}>
        <h2 className={styles['name']}>
          <button
            type="button"
            className={styles['open']}
            aria-label={words('open', { name: session.name })}
            onClick={onOpen}
          >
            {session.name}
          </button>
        </h2>
        <SessionFacts session={session} />
      </div>
      <SessionFigures session={session} counts={counts} />
      <DeskHold session={session} />
    </article>
  )
}

/** Kind, times, place and state of a session, and for whom it is. */
export function SessionFacts({ session }: { session: Session }) {
  const words = useTranslations('sessions')
  const { state, stateOf, times, who, reEntry } = useSessionWords()
  return (
    <div className={styles['facts']}>
      <p className={styles['line']}>
        <span className={styles['kind']}>
          <SessionKindIcon kind={session.kind} size={20} /> {words(`kind.${session.kind}`)}
        </span>
        {[times(session), session.place].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles['line']}>
        <strong className={styles['state']} data-state={stateOf(session)}>
          {state(session)}
        </strong>
        <span className={styles['rules']}>
          {who(session)} · {reEntry(session)}
        </span>
      </p>
    </div>
  )
}
