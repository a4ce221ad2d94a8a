import { useTranslations } from 'use-intl'
import type { Verdict } from '#shared/check-in/verdict.ts'
import { useOpenEvent } from '../../kiosk/use-app-state.ts'
import { useBadgesOf } from './use-badges.ts'
import { useWayWords } from './use-way-words.ts'

/** How the badge of whoever was let in stands, beside what is handed over. Nothing while this desk prints none. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const words = useTranslations('badgePrinting')
  const { way, isAutomatic } = useOpenEvent().settings.badges
  const nameOf = useWayWords()
  const isIn = verdict.kind === 'admitted' && verdict.direction === 'entry' && !verdict.isReEntry
  const badges = useBadgesOf(isIn && isAutomatic && way !== null ? verdict.person.participantId : null)
  const [badge] = badges ?? []
  if (!badge || way === null) return null
  const printer = badge.printer === '' ? nameOf(way) : nameOf(badge.printer)
  switch (badge.state) {
    case 'waiting':
      return badge.failure
        ? words('verdict.waiting', { reason: words(`failure.${badge.failure}.sentence`) })
        : words('verdict.queued', { printer })
    case 'printing':
      return badge.failure
        ? words('verdict.waiting', { reason: words(`failure.${badge.failure}.sentence`) })
        : words('verdict.printing', { printer })
    case 'printed':
      return words('verdict.printed', { printer })
    case 'unsure':
    case 'failed':
      return words('verdict.attention')
    case 'dropped':
      return null
  }
}
