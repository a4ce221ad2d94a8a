import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Passenger, VehicleState } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './passenger-list.module.css'
import { hasFreeSeat, namesIn } from './use-manifest.ts'

export type PassengerListProps = {
  session: Session
  vehicle: VehicleState
  vehicles: readonly VehicleState[]
  /** Who answered when the names were called. */
  here: ReadonlySet<string>
  onTick: (participantId: string, isHere: boolean) => void
}

/** The names in order, in big type. Each may be moved to another boat, or taken back; once it is out, told as back. */
export function PassengerList({ session, vehicle, vehicles, here, onTick }: PassengerListProps) {
  const words = useTranslations('sessions.manifest')
  const { aboard, tooLate, departure, seats } = vehicle
  const unboard = useMutation({
    mutationFn: (participantId: string) => ask(kiosk.unboard({ participantId, sessionId: session.id })),
  })
  if (namesIn(vehicle) === 0) {
    return (
      <div className={styles['empty']}>
        <EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>
      </div>
    )
  }
  const row = (passenger: Passenger, index: number) => (
    <Row
      key={passenger.participantId}
      passenger={passenger}
      number={index + 1}
      isOver={index >= seats}
      session={session}
      others={vehicles.filter((other) => other.id !== vehicle.id && hasFreeSeat(other))}
      isOut={departure !== null && index < aboard.length}
      isHere={here.has(passenger.participantId)}
      onTick={onTick}
      onUnboard={() => unboard.mutate(passenger.participantId)}
    />
  )
  return (
    <div className={styles['list']}>
      {unboard.isError && <FailureNote failure={failureOf(unboard.error)} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too */}
      <div className={styles['scroller']} tabIndex={0}>
        <ol className={styles['names']} aria-label={words('names', { name: vehicle.name })}>
          {aboard.map(row)}
        </ol>
        {tooLate.length > 0 && (
          <>
            <h3 className={styles['doubt']}>{words('tooLate')}</h3>
            <p className={styles['about']}>{words('tooLateNext')}</p>
            <ol className={styles['names']} aria-label={words('tooLate')}>
              {tooLate.map((passenger, index) => row(passenger, aboard.length + index))}
            </ol>
          </>
        )}
      </div>
    </div>
  )
}

type RowProps = {
  passenger: Passenger
  number: number
  isOver: boolean
  session: Session
  others: readonly VehicleState[]
  isOut: boolean
  isHere: boolean
  onTick: (participantId: string, isHere: boolean) => void
  onUnboard: () => void
}

function Row({ passenger, number, isOver, session, others, isOut, isHere, onTick, onUnboard }: RowProps) {
  const words = useTranslations('sessions.manifest')
  const { time } = useEventFormat()
  const { askDoor } = useScanRoad()
  const { participantId, name, community, since } = passenger
  const sessionId = session.id
  const about = { participantId, sessionId }
  return (
    <li className={styles['row']} data-is-over={isOver} data-is-here={isHere}>
      <span className={styles['number']}>{number}</span>
      <div className={styles['who']}>
        <p className={styles['name']} dir="auto">
          {name}
        </p>
        <p className={styles['about']}>{[community, time(since)].filter((part) => part !== '').join(' · ')}</p>
      </div>
      {isOut ? (
        <button
          type="button"
          className={controls['secondary']}
          aria-label={words('returnedThis', { name })}
          onClick={() => askDoor(() => kiosk.admitPerson({ ...about, direction: 'exit' }), sessionId)}
        >
          {words('returned')}
        </button>
      ) : (
        <>
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={isHere}
              aria-label={words('isHereThis', { name })}
              onChange={(event) => onTick(participantId, event.currentTarget.checked)}
            />
            {words('isHere')}
          </label>
          <select
            className={`${controls['input']} ${styles['move']}`}
            aria-label={words('move', { name })}
            value=""
            onChange={(event) => {
              const vehicleId = event.currentTarget.value
              askDoor(() => kiosk.moveToVehicle({ ...about, vehicleId }), sessionId)
            }}
          >
            <option value="" disabled>
              {words('moveTo')}
            </option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {words('moveChoice', { name: other.name, free: other.seats - namesIn(other) })}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={controls['quiet']}
            aria-label={words('unboardThis', { name })}
            onClick={onUnboard}
          >
            {words('unboard')}
          </button>
        </>
      )}
    </li>
  )
}
