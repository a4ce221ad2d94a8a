import { MonitorSmartphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { DeviceCard } from './device-card.tsx'
import styles from './devices-page.module.css'
import { PairDevice } from './pair-device.tsx'
import { Troubles } from './troubles.tsx'
import { useServerNow } from './use-server-now.ts'

/** The laptops and how they are: those that need a look stand first. */
export function DevicesPage() {
  const words = useTranslations('devices')
  const { event } = useEvent()
  const mayManage = useMay('coordinator')
  const [isPairing, setIsPairing] = useState(false)
  const { data, error, refetch } = useAnswer('GET /events/:eventId/devices', { params: { eventId: event.id } })
  const now = useServerNow(data?.serverTime)
  const pair = (
    <button type="button" className={controls['primary']} onClick={() => setIsPairing(true)}>
      <MonitorSmartphone size={20} aria-hidden="true" />
      {words('pair')}
    </button>
  )
  const hasDevices = data !== undefined && data.devices.length > 0
  return (
    <Page title={words('title')} lead={words('lead')} {...(mayManage && hasDevices ? { actions: pair } : {})}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data && !hasDevices && (
        <EmptyState title={words('empty.title')}>
          {words(mayManage ? 'empty.next' : 'empty.nextViewer')}
          {mayManage && pair}
        </EmptyState>
      )}
      {hasDevices && (
        <ul className={styles['devices']}>
          {data.devices.map((device) => (
            <DeviceCard key={device.id} device={device} now={now} />
          ))}
        </ul>
      )}
      {hasDevices && <Troubles />}
      {isPairing && <PairDevice onClose={() => setIsPairing(false)} />}
    </Page>
  )
}
