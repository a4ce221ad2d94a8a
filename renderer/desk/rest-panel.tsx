import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { ProfileRest } from '../desk-profiles/profile-rest.tsx'
import { VehicleStrip } from '../sessions/vehicle-strip.tsx'
import styles from './rest-panel.module.css'

/** Quiet until somebody stands in front of it: the next step, and how the half hour went. */
export function RestPanel() {
  const words = useTranslations('desk.rest')
  const { camera, deskProfile } = useOpenEvent().settings
  const { session } = useCurrentSession()
  const { direction } = useScanRoad()
  const note = useSessionNote()
  return (
    <section className={styles['rest']} data-direction={direction} data-profile={deskProfile}>
      <div>
        <p className={styles['next']}>{words(camera.isOn ? 'next' : 'nextWithoutCamera')}</p>
        {direction === 'exit' && <p className={styles['exit']}>{words('exit')}</p>}
        {note !== null && <p className={styles['note']}>{note}</p>}
      </div>
      {/* A boat is chosen before anybody boards, whatever the desk is for. */}
      {session.vehicles.length > 0 ? (
        <VehicleStrip session={session} />
      ) : (
        <ProfileRest profile={deskProfile} sessionId={session.id} />
      )}
    </section>
  )
}

/** Said before anybody is refused: the session is not open yet, or over. */
function useSessionNote(): string | null {
  const words = useTranslations('desk.rest')
  const { session } = useCurrentSession()
  const { time, zone } = useEventFormat()
  const now = useNow('minute')
  const { opensAt, closesAt } = session
  if (opensAt !== null && now < opensAt) return words('notOpen', { time: time(opensAt), zone: zone(opensAt) })
  if (closesAt !== null && now >= closesAt) return words('closed', { time: time(closesAt), zone: zone(closesAt) })
  return null
}
