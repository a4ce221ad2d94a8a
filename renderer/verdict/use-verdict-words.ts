import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import type { Shown } from '../kiosk/check-in-road.tsx'
import { useOpenEvent } from '../kiosk/open-event.tsx'
import { describeVerdict, type VerdictWords } from './describe-verdict.ts'

/** What stands in the verdict's place in words; null at rest and while nothing is answered yet. */
export function useVerdictWords(shown: Shown): VerdictWords | null {
  const words = useTranslations('verdict')
  const failures = useTranslations('failures')
  const format = useFormatter()
  const { state, session } = useOpenEvent()
  const { sessions, event } = state
  return useMemo(() => {
    if (shown.kind === 'failed') {
      const { code } = shown.failure
      const sentence = failures(`${code}.sentence`)
      const next = words('failed.next', { sentence, support: supportNumbers[code] })
      const headline = words('failed.headline')
      const about = failures(`${code}.wayOn`)
      return { tone: 'refused', headline, person: null, about, since: '', next, provide: '', spoken: `${headline}. ${next} ${about}` }
    }
    if (shown.kind !== 'answered') return null
    const scanned = sessions.find(({ id }) => id === shown.sessionId) ?? session
    return describeVerdict(shown.answer.verdict, { words, format, zone: event.zone, session: scanned })
  }, [shown, words, failures, format, sessions, session, event.zone])
}
