import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import type { BadgeDesigns } from '#shared/contract/badge-designs.ts'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'

/** Read again when headquarters may have changed it. */
export const badgeDesignsKey = ['badge-designs'] as const

export function useBadgeDesigns() {
  return useQuery({ queryKey: badgeDesignsKey, queryFn: () => ask(kiosk.badgeDesigns()) })
}

/** What can be done with the designs of the event; each answers with how they are afterwards. */
export function useChangeDesigns() {
  const client = useQueryClient()
  const onSuccess = ({ designs, isFromHeadquarters }: BadgeDesigns) =>
    client.setQueryData<BadgeDesigns>(badgeDesignsKey, { designs, isFromHeadquarters })
  return {
    save: useMutation({ mutationFn: (design: BadgeDesign) => ask(kiosk.saveBadgeDesign(design)), onSuccess }),
    import: useMutation({ mutationFn: (text: string) => ask(kiosk.importBadgeDesign({ text })), onSuccess }),
    prefer: useMutation({ mutationFn: (designId: string) => ask(kiosk.preferBadgeDesign({ designId })), onSuccess }),
    delete: useMutation({ mutationFn: (designId: string) => ask(kiosk.deleteBadgeDesign({ designId })), onSuccess }),
    export: useMutation({ mutationFn: (designId: string) => ask(kiosk.exportBadgeDesign({ designId })) }),
  }
}
