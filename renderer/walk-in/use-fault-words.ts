import { useTranslations } from 'use-intl'
import type { FieldFaults, WalkInDraft } from '#shared/participants/read-person.ts'

/** What to do about each field that cannot be taken as it was typed. */
export function useFaultWords() {
  const words = useTranslations('walkIn.fault')
  return (faults: FieldFaults, draft: WalkInDraft): { [F in 'name' | 'community' | 'phone']?: string } => {
    const { name, community, phone } = faults
    return {
      ...((name === 'empty' || name === 'too-long' || name === 'unreadable') && {
        name: words(`name.${name}`, { length: String(draft.name.trim().length) }),
      }),
      ...((community === 'too-long' || community === 'unreadable') && {
        community: words(`community.${community}`, { length: String(draft.community.trim().length) }),
      }),
      ...(phone && { phone: words('phone') }),
    }
  }
}
