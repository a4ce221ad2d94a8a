import { useTranslations } from 'use-intl'
import { useEventFormat } from '../look/use-event-format.ts'
import type { Stopped } from './use-self-service.ts'

/** What stands in somebody's way, in kind words for themselves, and whether scanning again may help. */
export function useStoppedWords(): (why: Stopped) => { title: string; text: string; canTryAgain: boolean } {
  const words = useTranslations('selfService.stopped')
  const format = useEventFormat()
  const clock = (at: number) => ({ time: format.time(at), zone: format.zone(at) })
  return (why) => {
    if (why.kind === 'failed') return { title: words('failed.title'), text: words('failed.text'), canTryAgain: true }
    const { verdict } = why
    const told = (title: string, text: string, canTryAgain = false) => ({ title, text, canTryAgain })
    if (verdict.kind === 'already-in')
      return told(words('already-in.title'), words('already-in.text', clock(verdict.since.at)))
    if (verdict.kind === 'needs') return told(words('needs.title'), words(`needs.${verdict.what}`))
    switch (verdict.reason) {
      case 'malformed-code':
      case 'unknown-code':
        return told(words('code.title'), words('code.text'), true)
      case 'other-event':
        return told(words('other-event.title'), words('other-event.text', { city: verdict.event.city }), true)
      case 'code-revoked':
      case 'code-replaced':
        return told(words('code-old.title'), words('code-old.text'), true)
      // Why is between the officer and the person: others may read this screen.
      case 'participant-cancelled':
      case 'blocked':
      case 'awaiting-approval':
        return told(words('help.title'), words('help.text'))
      case 'not-eligible': {
        const { belongsTo } = verdict
        const text = belongsTo
          ? words('not-eligible.text', { session: belongsTo.name, place: belongsTo.place })
          : words('not-eligible.textUnknown')
        return told(words('not-eligible.title'), text)
      }
      case 'session-not-open':
        return told(words('session-not-open.title'), words('session-not-open.text', clock(verdict.opensAt)))
      case 'session-closed':
        return told(words('session-closed.title'), words('session-closed.text', clock(verdict.closedAt)))
      case 'session-full':
      case 'vehicle-full':
      case 'vehicle-departed':
        return told(words('full.title'), words('full.text'))
    }
  }
}
