import { useTranslations } from 'use-intl'
import type { PersonShown } from '#shared/check-in/verdict.ts'
import type { ItemAnswer } from '#shared/contract/items.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import type { PersonWords, WordsOfOne } from '../verdict/use-verdict-words.ts'

/** The answer to a scan for an item, in words. Where the code is what is wrong, they are those of the door. */
export function useItemWords(): (answer: ItemAnswer, about: (person: PersonShown) => PersonWords) => WordsOfOne {
  const words = useTranslations('items.verdict')
  const door = useTranslations('verdict')
  const format = useEventFormat()
  const { deskSetup } = useOpenEvent()
  const nobody: PersonWords = { name: null, who: null, notes: [], detail: null, provide: null }

  return ({ verdict, item }, about) => {
    const person = 'person' in verdict ? about(verdict.person) : nobody
    if (verdict.kind === 'given') {
      const next = verdict.left === null ? words('recorded') : words('left', { left: verdict.left })
      return { ...person, kind: 'admitted', shape: 'admitted', headline: words('given'), detail: item.name, next }
    }
    const refused = { ...person, kind: 'refused', shape: 'refused' } as const
    switch (verdict.because) {
      case 'already-given': {
        const { at, deskName, isThisDesk } = verdict.given
        const when = { item: item.name, time: format.time(at), zone: format.zone(at) }
        const detail = isThisDesk ? words('sinceHere', when) : words('since', { ...when, desk: deskName })
        const headline = words('alreadyGiven')
        return { ...person, kind: 'already-in', shape: 'already-in', headline, detail, next: words('alreadyNext') }
      }
      case 'not-entitled': {
        const roles = deskSetup.items.find(({ id }) => id === item.id)?.roles ?? []
        const named = roles.map((role) => door(`role.${role}`)).join(', ')
        return {
          ...refused,
          headline: words('notEntitled'),
          next: words('notEntitledNext', { item: item.name, roles: named }),
        }
      }
      case 'none-left': {
        const next = words('noneLeftNext', { item: item.name, stock: verdict.stock })
        return { ...refused, headline: words('noneLeft'), next }
      }
      case 'other-event':
        // Which one it is, the door says; here it is enough that it is not this one.
        return { ...refused, headline: door('refused.other-event.headline'), next: door('refused.unknown-code.next') }
      default: {
        const { headline, next } = refusalWords(verdict.because)
        return { ...refused, headline, next }
      }
    }
  }

  function refusalWords(
    because: 'malformed-code' | 'unknown-code' | 'code-revoked' | 'code-replaced' | 'participant-cancelled' | 'blocked',
  ) {
    return { headline: door(`refused.${because}.headline`), next: door(`refused.${because}.next`) }
  }
}
