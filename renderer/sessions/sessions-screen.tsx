import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { failureOf } from '../kiosk/ask.ts'
import { useSessions } from '../kiosk/use-sessions.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Screen } from '../look/screen.tsx'
import { OpenVehicle } from './vehicle-manifest.tsx'
import { SessionCard } from './session-card.tsx'
import { SessionDetail } from './session-detail.tsx'
import styles from './sessions-screen.module.css'

/** All sessions of the event with their live numbers; one of them opened shows who is in it and who waits. */
export function SessionsScreen() {
  const words = useTranslations('sessions')
  const { data, error } = useSessions()
  const { session: openedId, vehicle } = useSearch({ from: '/sessions' })
  const navigate = useNavigate({ from: '/sessions' })
  const opened = data?.find(({ session }) => session.id === openedId)
  if (opened !== undefined && vehicle !== undefined) {
    return (
      <OpenVehicle
        key={vehicle}
        session={opened.session}
        vehicleId={vehicle}
        onClose={() => void navigate({ search: { session: opened.session.id } })}
      />
    )
  }
  if (opened !== undefined) {
    return (
      <SessionDetail
        {...opened}
        onClose={() => void navigate({ search: {} })}
        onVehicle={(id) => void navigate({ search: { session: opened.session.id, vehicle: id } })}
      />
    )
  }
  return (
    <Screen title={words('title')} lead={words('lead')} width="full">
      {error && <FailureNote failure={failureOf(error)} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too */}
      <div className={styles['scroller']} tabIndex={0}>
        <ol className={styles['list']}>
          {data?.map(({ session, counts }) => (
            <li key={session.id}>
              <SessionCard
                session={session}
                counts={counts}
                onOpen={() => void navigate({ search: { session: session.id } })}
              />
            </li>
          ))}
        </ol>
      </div>
    </Screen>
  )
}
