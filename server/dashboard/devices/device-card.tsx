import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, Unplug } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Device } from '../../contract/devices.ts'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import { AskReason } from '../look/ask-reason.tsx'
import controls from '#shared/look/controls.module.css'
import styles from './device-card.module.css'
import { DeviceFacts } from './device-facts.tsx'
import { judgeDevice, type Worry } from './judge-device.ts'

const shapes = { well: CircleCheck, waiting: CircleAlert, away: Unplug, never: CircleDashed, revoked: CircleSlash }

/** One laptop: whether it is well, by shape, word and colour, what to look at, and the figures behind it. */
export function DeviceCard({ device, now }: { device: Device; now: number }) {
  const words = useTranslations('devices')
  const { shortDate, timeWithZone } = useEventFormat()
  const mayManage = useMay('coordinator')
  const [isAsked, setIsAsked] = useState(false)
  const { state, worries } = judgeDevice(device, now)
  const Shape = shapes[state]
  return (
    <li className={styles['card']} data-state={state}>
      <div className={styles['head']}>
        <div>
          <h2 className={styles['desk']}>{device.deskName || device.name}</h2>
          <p className={styles['name']}>{device.name}</p>
        </div>
        <p className={styles['state']}>
          <Shape size={20} aria-hidden="true" />
          {words(`state.${state}`)}
        </p>
      </div>
      {device.revokedAt !== null && (
        <p className={styles['worry']}>
          {words('revokedAt', { time: `${shortDate(device.revokedAt)}, ${timeWithZone(device.revokedAt)}` })}
        </p>
      )}
      {worries.length > 0 && (
        <ul className={styles['worries']}>
          {worries.map((worry) => (
            <li key={worry.kind} className={styles['worry']}>
              <WorryWords worry={worry} />
            </li>
          ))}
        </ul>
      )}
      <DeviceFacts device={device} now={now} />
      {mayManage && device.revokedAt === null && (
        <button type="button" className={`${controls['quiet']} ${styles['revoke']}`} onClick={() => setIsAsked(true)}>
          {words('revoke')}
        </button>
      )}
      {isAsked && <RevokeDevice device={device} onClose={() => setIsAsked(false)} />}
    </li>
  )
}

function WorryWords({ worry }: { worry: Worry }) {
  const words = useTranslations('devices.worries')
  switch (worry.kind) {
    case 'unsent':
    case 'refused':
      return words(worry.kind, { count: worry.count })
    default:
      return words(worry.kind)
  }
}

function RevokeDevice({ device, onClose }: { device: Device; onClose: () => void }) {
  const words = useTranslations('devices')
  const { event } = useEvent()
  const revoke = useAct('POST /events/:eventId/devices/:deviceId/revoke')
  return (
    <AskReason
      title={words('revokeAsk', { name: device.deskName || device.name })}
      means={words('revokeMeans')}
      does={words('revoke')}
      isBusy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onDo={(reason) =>
        revoke.mutate({ params: { eventId: event.id, deviceId: device.id }, body: { reason } }, { onSuccess: onClose })
      }
    />
  )
}
