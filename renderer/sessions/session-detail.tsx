import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SessionCounts } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Screen } from '../look/screen.tsx'
import { DeskHold } from './desk-hold.tsx'
import { InsideList } from './inside-list.tsx'
import { Manifest } from './manifest.tsx'
import { SessionFacts } from './session-card.tsx'
import { SessionFigures } from './session-figures.tsx'
import styles from './sessions-screen.module.css'
import { WaitingList } from './waiting-list.tsx'

type Part = 'vehicles' | 'inside' | 'waiting'

export type SessionDetailProps = {
  session: Session
  counts: SessionCounts
  onVehicle: (vehicleId: string) => void
  onClose: () => void
}

/** One session from near: its boats, who is inside, who waits. */
export function SessionDetail({ session, counts, onVehicle, onClose }: SessionDetailProps) {
  const words = useTranslations('sessions')
  const parts: Part[] = [
    ...(session.vehicles.length > 0 ? (['vehicles'] as const) : []),
    'inside',
    ...(session.hasWaitingList || counts.waiting > 0 ? (['waiting'] as const) : []),
  ]
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = chosen ?? parts[0] ?? 'inside'
  const labels = {
    vehicles: words('parts.vehicles'),
    inside: words('parts.inside', { count: counts.inside }),
    waiting: words('parts.waiting', { count: counts.waiting }),
  }
  return (
    <Screen
      title={session.name}
      width="full"
      actions={
        <button type="button" className={controls['secondary']} onClick={onClose}>
          <ArrowLeft size={20} aria-hidden="true" /> {words('all')}
        </button>
      }
    >
      <div className={styles['detail']}>
        <div className={styles['about']}>
          <SessionFacts session={session} />
          <SessionFigures session={session} counts={counts} />
          <DeskHold session={session} />
        </div>
        {parts.length > 1 && (
          <ChoiceRow
            label={words('parts.label')}
            isLabelHidden
            choices={parts.map((value) => ({ value, label: labels[value] }))}
            chosen={part}
            onChoose={setChosen}
          />
        )}
        {part === 'vehicles' && <Manifest session={session} onOpen={onVehicle} />}
        {part === 'inside' && <InsideList session={session} />}
        {part === 'waiting' && <WaitingList session={session} />}
      </div>
    </Screen>
  )
}
