import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PersonInside } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import { canLeave } from '#shared/sessions/can-leave.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useNow } from '../kiosk/use-now.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { PagedList } from '../look/paged-list.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import { useSessionWords } from './use-session-words.ts'

/** Who is inside now, since when, and how long altogether; each may be recorded as out by hand. */
export function InsideList({ session }: { session: Session }) {
  const words = useTranslations('sessions.inside')
  const { timeWithZone } = useEventFormat()
  const { spent } = useSessionWords()
  const { askDoor } = useScanRoad()
  const now = useNow('minute')
  const hasVehicles = session.vehicles.length > 0
  const mayLeave = canLeave(session)
  const leave = (participantId: string) =>
    askDoor(() => kiosk.admitPerson({ participantId, sessionId: session.id, direction: 'exit' }), session.id)
  const cells = ({ participantId, name, community, since, spentMs, vehicleName }: PersonInside) => [
    <span key="name" dir="auto">
      {name}
    </span>,
    community,
    <time key="since" dateTime={new Date(since).toISOString()}>
      {timeWithZone(since)}
    </time>,
    spent(spentMs + now - since),
    ...(hasVehicles ? [vehicleName] : []),
    ...(mayLeave
      ? [
          <button
            key="exit"
            type="button"
            className={controls['quiet']}
            aria-label={words('exitThis', { name })}
            onClick={() => leave(participantId)}
          >
            <LogOut size={18} aria-hidden="true" /> {words('exit')}
          </button>,
        ]
      : []),
  ]
  const columns = [
    'name',
    'community',
    'since',
    'spent',
    ...(hasVehicles ? (['vehicle'] as const) : []),
    ...(mayLeave ? (['exit'] as const) : []),
  ] as const
  return (
    <PagedList
      label={words('label')}
      queryKey={['desk-work', 'inside', session.id]}
      read={(offset, limit) => ask(kiosk.insideOf({ sessionId: session.id, offset, limit }))}
      columns={columns.map((column) => words(`columns.${column}`))}
      widths={[
        'minmax(160px, 2fr)',
        'minmax(90px, 1.2fr)',
        '110px',
        '130px',
        hasVehicles && '110px',
        mayLeave && '170px',
      ]
        .filter(Boolean)
        .join(' ')}
      cells={cells}
      empty={<EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>}
    />
  )
}
