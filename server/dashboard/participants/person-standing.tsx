import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Standing } from '#shared/participants/participant.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { AskReason } from '../look/ask-reason.tsx'
import controls from '#shared/look/controls.module.css'
import type { Person } from './person-codes.tsx'

const next: Record<Standing, readonly Standing[]> = {
  registered: ['cancelled', 'blocked'],
  cancelled: ['registered'],
  blocked: ['registered', 'cancelled'],
  'awaiting-approval': ['registered', 'cancelled'],
}

/** Cancel, block, or restore a registration, always with a reason. */
export function PersonStanding({ person }: { person: Person }) {
  const words = useTranslations('participants.person')
  const { event } = useEvent()
  const [asked, setAsked] = useState<Standing | null>(null)
  const set = useAct('PUT /events/:eventId/participants/:participantId/standing')
  const close = () => {
    setAsked(null)
    set.reset()
  }
  return (
    <>
      {next[person.standing].map((standing) => (
        <button key={standing} type="button" className={controls['secondary']} onClick={() => setAsked(standing)}>
          {words(`standingDo.${standing}`)}
        </button>
      ))}
      {asked !== null && (
        <AskReason
          title={words('standingAsk', { does: words(`standingDo.${asked}`), name: person.name })}
          does={words(`standingDo.${asked}`)}
          isBusy={set.isPending}
          error={set.error}
          onClose={close}
          onDo={(reason) =>
            set.mutate(
              { params: { eventId: event.id, participantId: person.id }, body: { standing: asked, reason } },
              { onSuccess: close },
            )
          }
        />
      )}
    </>
  )
}
