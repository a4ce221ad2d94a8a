import { useTranslations } from 'use-intl'
import type { AlertShown } from '#shared/alerts/alert.ts'
import type { PersonShown, Refusal, Verdict, VerdictKind } from '#shared/check-in/verdict.ts'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { useItemWords } from '../items/use-item-words.ts'
import { toneOfVerdict } from './tone-of.ts'
import type { Told } from './use-shown-verdict.ts'

/** A verdict in words, in the order in which an officer reads them. */
export type VerdictWords = {
  kind: VerdictKind | 'failed'
  shape: VerdictKind | 'exit'
  headline: string
  name: string | null
  /** Community, group and role. */
  who: string | null
  /** What an organiser wants to be noticed; nothing where participants look on. */
  alerts: (AlertShown & { label: string })[]
  /** What must not be missed about the person. */
  notes: string[]
  /** Why, or since when and where. */
  detail: string | null
  /** What to hand over, or what to do next. */
  next: string
  /** The label of the button that says that what was needed is there. */
  provide: string | null
}

/** One sentence with everything, for a screen reader. */
export function sentenceOf({ headline, name, who, alerts, notes, detail, next }: VerdictWords): string {
  const told = alerts.map(({ label, text }) => `${label}: ${text}`)
  const parts = [headline, name, who, ...told, ...notes, detail, next]
  return parts.filter((part) => part !== null && part !== '').join('. ')
}

export const provideKey = 'F8'

const nobody = { name: null, who: null, notes: [], detail: null, provide: null }

export type WordsOfOne = Omit<VerdictWords, 'alerts'>
export type PersonWords = Pick<VerdictWords, 'name' | 'who' | 'notes' | 'detail' | 'provide'>

/** What is told of a person, whatever became of them. */
function usePersonWords(): (person: PersonShown) => PersonWords {
  const words = useTranslations('verdict')
  return (person) => ({
    name: person.name,
    who: [person.community, person.group && words('groupOf', { group: person.group }), words(`role.${person.role}`)]
      .filter((part) => part !== '')
      .join(' · '),
    notes: [
      ...(person.representedBy === '' ? [] : [words('representedBy', { name: person.representedBy })]),
      ...(person.isMinor ? [words('minor')] : []),
    ],
    provide: null,
    detail: null,
  })
}

/** How to put a verdict into words, in the chosen language and the event's zone. */
export function useAnsweredWords(): (verdict: Verdict, sessionId: string) => WordsOfOne {
  const words = useTranslations('verdict')
  const format = useEventFormat()
  const { sessions } = useOpenEvent()

  const about = usePersonWords()
  const clock = (at: number) => ({ time: format.time(at), zone: format.zone(at) })

  const refused = (refusal: Refusal): Omit<WordsOfOne, 'kind' | 'shape'> => {
    const headline = words(`refused.${refusal.reason}.headline`)
    const person = 'person' in refusal ? about(refusal.person) : nobody
    switch (refusal.reason) {
      case 'other-event': {
        const { city, startsOn } = refusal.event
        const next = words('refused.other-event.next', { city, date: format.calendarDay(startsOn) })
        return { ...person, headline, next, detail: refusal.event.name }
      }
      case 'not-eligible': {
        const { because, belongsTo } = refusal
        const { role, community, group } = refusal.person
        const value = { role: words(`role.${role}`), community, group, category: '' }[because]
        const next = belongsTo
          ? words('refused.not-eligible.next', { session: belongsTo.name, place: belongsTo.place })
          : words('refused.not-eligible.nextUnknown')
        const why =
          because === 'category'
            ? words('refused.not-eligible.because.category')
            : words(`refused.not-eligible.because.${because}`, { value })
        const detail = value === '' && because !== 'category' ? null : why
        return { ...person, headline, detail, next }
      }
      case 'unknown-code': {
        const key = refusal.isGenuine ? 'refused.unknown-code.genuine' : 'refused.unknown-code'
        return { ...person, headline: words(`${key}.headline`), next: words(`${key}.next`) }
      }
      case 'session-not-open':
        return { ...person, headline, next: words('refused.session-not-open.next', clock(refusal.opensAt)) }
      case 'session-closed':
        return { ...person, headline, next: words('refused.session-closed.next', clock(refusal.closedAt)) }
      case 'session-full': {
        const capacity = format.number(refusal.capacity)
        const ahead = format.number(refusal.ahead)
        if (refusal.numberInLine !== null) {
          const place = format.number(refusal.numberInLine)
          return {
            ...person,
            headline: words('waiting.headline', { place }),
            next: refusal.ahead === 0 ? words('waiting.first') : words('waiting.next', { ahead }),
          }
        }
        const why =
          refusal.ahead > 0
            ? words('refused.session-full.ahead', { ahead })
            : words('refused.session-full.full', { capacity })
        const next = words(refusal.hasWaitingList ? 'refused.session-full.mayWait' : 'refused.session-full.next')
        return { ...person, headline, detail: why, next }
      }
      case 'vehicle-full': {
        const { vehicle, seats } = refusal
        return {
          ...person,
          headline,
          next: words('refused.vehicle-full.next', { vehicle, seats: format.number(seats) }),
        }
      }
      case 'vehicle-departed':
        return { ...person, headline, next: words('refused.vehicle-departed.next', { vehicle: refusal.vehicle }) }
      default:
        return { ...person, headline, next: words(`refused.${refusal.reason}.next`) }
    }
  }

  const answered = (verdict: Verdict, isArrival: boolean): WordsOfOne => {
    const shape = verdict.kind
    switch (verdict.kind) {
      case 'admitted': {
        const person = { ...about(verdict.person), kind: verdict.kind, detail: null }
        if (verdict.direction === 'exit') {
          const next = verdict.vehicle ? words('leaves', { vehicle: verdict.vehicle.name }) : words('admitted.exitNext')
          return { ...person, shape: 'exit', headline: words('admitted.exit'), next }
        }
        const items = verdict.handOver.map(({ name }) => name).join(', ')
        const next =
          [
            ...(verdict.vehicle ? [words('boards', { vehicle: verdict.vehicle.name })] : []),
            ...(items === '' ? [] : [words('admitted.handOver', { items })]),
          ].join(' · ') || words('admitted.nothingToHandOver')
        return { ...person, shape, headline: words(verdict.isReEntry ? 'admitted.reEntry' : 'admitted.entry'), next }
      }
      case 'already-in': {
        const { at, deskName, isThisDesk } = verdict.since
        const since = isThisDesk
          ? words('alreadyIn.sinceHere', clock(at))
          : words('alreadyIn.since', { ...clock(at), desk: deskName })
        const aboard = verdict.vehicle && words('alreadyIn.aboard', { vehicle: verdict.vehicle.name })
        const detail = [aboard, since].filter((part) => part !== null).join('. ')
        const headline = words(isArrival ? 'alreadyIn.arrival' : 'alreadyIn.session')
        const next = words(`alreadyIn.next.${verdict.because}`)
        return { ...about(verdict.person), kind: verdict.kind, shape, headline, detail, next }
      }
      case 'refused':
        return { ...refused(verdict), kind: toneOfVerdict(verdict), shape: toneOfVerdict(verdict) }
      case 'needs': {
        const headline = words(`needs.${verdict.what}.headline`)
        const next = words(`needs.${verdict.what}.next`, { key: provideKey })
        const hasNoForm = verdict.what === 'required-answer' && verdict.questions.length === 0
        const provide = hasNoForm
          ? words('needs.required-answer.provideWithout')
          : words(`needs.${verdict.what}.provide`)
        return { ...about(verdict.person), kind: verdict.kind, shape, headline, next, provide }
      }
    }
  }

  return (verdict, sessionId) => answered(verdict, sessions.find(({ id }) => id === sessionId)?.kind === 'arrival')
}

/** The same for everything that is shown: a verdict, or why there is none. */
export function useVerdictWords(): (told: Told) => VerdictWords {
  const words = useTranslations('verdict')
  const failures = useTranslations('failures')
  const alertKinds = useTranslations('alerts.kind')
  const { settings } = useOpenEvent()
  const answered = useAnsweredWords()
  const itemWords = useItemWords()
  const about = usePersonWords()
  return (told) => {
    if (told.kind === 'answered') {
      const alerts = settings.isSelfService ? [] : told.answer.alerts
      return {
        ...answered(told.answer.verdict, told.sessionId),
        alerts: alerts.map((alert) => ({ ...alert, label: alertKinds(alert.kind) })),
      }
    }
    if (told.kind === 'handed') return { ...itemWords(told.handed, about), alerts: [] }
    const { code } = told.failure
    const sentence = `${failures(`${code}.sentence`)} ${failures(`${code}.wayOn`)}`
    const next = words('failed.next', { sentence, support: supportNumbers[code] })
    return { ...nobody, alerts: [], kind: 'failed', shape: 'refused', headline: words('failed.headline'), next }
  }
}
