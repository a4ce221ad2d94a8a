import { useTranslations } from 'use-intl'
import type { Session } from '#shared/sessions/session.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'

export type SessionState = 'before' | 'open' | 'closed'

/** A session in words: when, whether it is open, who may enter, and how often. Times in the event's zone. */
export function useSessionWords() {
  const words = useTranslations('sessions')
  const roles = useTranslations('verdict.role')
  const { time, zone } = useEventFormat()
  const now = useNow('minute')

  const stateOf = ({ opensAt, closesAt }: Session): SessionState => {
    if (opensAt !== null && now < opensAt) return 'before'
    return closesAt !== null && now >= closesAt ? 'closed' : 'open'
  }
  const clock = (at: number) => ({ time: time(at), zone: zone(at) })

  return {
    stateOf,
    state(session: Session): string {
      const { opensAt, closesAt } = session
      const state = stateOf(session)
      if (state === 'before' && opensAt !== null) return words('state.opensAt', clock(opensAt))
      if (state === 'closed' && closesAt !== null) return words('state.closed', clock(closesAt))
      if (closesAt !== null) return words('state.open', clock(closesAt))
      return words(opensAt === null ? 'state.always' : 'state.openEnded')
    },
    times({ opensAt, closesAt }: Session): string {
      if (opensAt !== null && closesAt !== null)
        return words('times', { from: time(opensAt), to: time(closesAt), zone: zone(closesAt) })
      if (opensAt !== null) return words('from', { from: time(opensAt), zone: zone(opensAt) })
      return closesAt === null ? '' : words('until', { to: time(closesAt), zone: zone(closesAt) })
    },
    who({ eligible }: Session): string {
      const names = [
        eligible.roles?.map((role) => roles(role)).join(', '),
        eligible.communities?.join(', '),
        eligible.groups && words('who.groups', { names: eligible.groups.join(', ') }),
        eligible.categories && words('who.categories', { names: eligible.categories.join(', ') }),
      ].filter((part) => part !== undefined && part !== null && part !== '')
      return names.length === 0 ? words('who.everybody') : words('who.only', { names: names.join('; ') })
    },
    reEntry({ reEntry, limitPerDay }: Session): string {
      const limit = limitPerDay === null ? [] : [words('limitPerDay', { count: limitPerDay })]
      return [words(`reEntry.${reEntry}`), ...limit].join(', ')
    },
    spent(ms: number): string {
      const minutes = Math.max(0, Math.floor(ms / 60_000))
      return words('spent', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    },
  }
}
