import type { PersonShown, Verdict } from '#shared/check-in/verdict.ts'
import { zoneName } from '#shared/time/zone-name.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { createFormatter, createTranslator } from 'use-intl'
import type { Messages } from '#shared/messages/catalogue.ts'

export type Tone = 'admitted' | 'already-in' | 'refused' | 'needs'

/** Everything that is read off a verdict, in the chosen language. */
export type VerdictWords = {
  tone: Tone
  headline: string
  person: PersonShown | null
  /** Community, group and role in one line. */
  about: string
  /** When and where already in. */
  since: string
  next: string
  /** What the button says that provides what is needed. */
  provide: string
  /** All of it in one sentence, for who listens. */
  spoken: string
}

export type VerdictSpeech = {
  words: ReturnType<typeof createTranslator<Messages, 'verdict'>>
  format: ReturnType<typeof createFormatter>
  zone: string
  session: Session
}

/** Key that provides what a verdict asks for. */
export const provideKey = 'F8'

export function describeVerdict(verdict: Verdict, speech: VerdictSpeech): VerdictWords {
  const { words } = speech
  const person = 'person' in verdict ? verdict.person : null
  const about = person ? aboutPerson(person, words) : ''
  const told = tell(verdict, speech)
  const alert = person?.alert ?? ''
  const spoken = [told.headline, person?.name, about, told.since, alert, told.next].filter(Boolean).join('. ')
  return { person, about, provide: '', since: '', ...told, spoken }
}

type Told = Pick<VerdictWords, 'tone' | 'headline' | 'next'> & Partial<Pick<VerdictWords, 'since' | 'provide'>>

function tell(verdict: Verdict, speech: VerdictSpeech): Told {
  const { words, session } = speech
  switch (verdict.kind) {
    case 'admitted':
      return { tone: 'admitted', ...tellAdmitted(verdict, words) }
    case 'already-in': {
      const { at, deskName: desk, isThisDesk } = verdict.since
      const when = { time: clockTime(at, speech), zone: zoneName(speech.zone) }
      return {
        tone: 'already-in',
        headline: words(session.kind === 'arrival' ? 'alreadyIn.arrival' : 'alreadyIn.session'),
        since: isThisDesk ? words('alreadyIn.sinceHere', when) : words('alreadyIn.since', { ...when, desk }),
        next: words(`alreadyIn.next.${verdict.because}`),
      }
    }
    case 'needs':
      return {
        tone: 'needs',
        headline: words(`needs.${verdict.what}.headline`),
        next: words(`needs.${verdict.what}.next`, { key: provideKey }),
        provide: words(`needs.${verdict.what}.provide`),
      }
    case 'refused':
      return { tone: 'refused', ...tellRefused(verdict, speech) }
  }
}

function tellAdmitted(verdict: Verdict & { kind: 'admitted' }, words: VerdictSpeech['words']) {
  if (verdict.direction === 'exit') return { headline: words('admitted.exit'), next: words('admitted.exitNext') }
  const items = verdict.handOver.join(', ')
  return {
    headline: words(verdict.isReEntry ? 'admitted.reEntry' : 'admitted.entry'),
    next: items === '' ? words('admitted.nothingToHandOver') : words('admitted.handOver', { items }),
  }
}

function tellRefused(verdict: Verdict & { kind: 'refused' }, speech: VerdictSpeech) {
  const { words, format } = speech
  const { reason } = verdict
  const headline = words(`refused.${reason}.headline`)
  switch (verdict.reason) {
    case 'other-event': {
      const date = format.dateTime(new Date(`${verdict.event.startsOn}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
      return { headline, next: words('refused.other-event.next', { city: verdict.event.city, date }) }
    }
    case 'not-eligible': {
      const { because, belongsTo, person } = verdict
      const value = { role: words(`role.${person.role}`), community: person.community, group: person.group, category: '' }
      const next = belongsTo
        ? words('refused.not-eligible.next', { session: belongsTo.name, place: belongsTo.place })
        : words('refused.not-eligible.nextUnknown')
      return { headline, since: words(`refused.not-eligible.because.${because}`, { value: value[because] }), next }
    }
    case 'session-not-open':
    case 'session-closed': {
      const at = verdict.reason === 'session-not-open' ? verdict.opensAt : verdict.closedAt
      const when = { time: clockTime(at, speech), zone: zoneName(speech.zone) }
      return { headline, next: words(`refused.${verdict.reason}.next`, when) }
    }
    case 'session-full':
      return { headline, next: words('refused.session-full.next', { capacity: String(verdict.capacity) }) }
    case 'malformed-code':
    case 'unknown-code':
    case 'code-revoked':
    case 'code-replaced':
    case 'participant-cancelled':
    case 'blocked':
    case 'awaiting-approval':
      return { headline, next: words(`refused.${verdict.reason}.next`) }
  }
}

function aboutPerson({ community, group, role }: PersonShown, words: VerdictSpeech['words']): string {
  const parts = [community, group && words('groupOf', { group }), words(`role.${role}`)]
  return parts.filter(Boolean).join(' · ')
}

function clockTime(at: number, { format }: VerdictSpeech): string {
  return format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
