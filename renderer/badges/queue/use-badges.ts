import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BadgeQueue, BadgeShown } from '#shared/contract/badges.ts'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'

/** Everything about badges begins with this word; a broadcast has it read again. */
const badgesKey = 'badges'

export function useBadgeQueue(): BadgeQueue | undefined {
  return useQuery({ queryKey: [badgesKey, 'queue'], queryFn: () => ask(kiosk.badgeQueue()) }).data
}

/** The printers of this laptop. Their state changes without anybody telling: it is asked again while it is shown. */
export function usePrinters() {
  return useQuery({
    queryKey: [badgesKey, 'printers'],
    queryFn: () => ask(kiosk.listPrinters()),
    refetchInterval: 5_000,
  })
}

export function useBadgesOf(participantId: string | null): BadgeShown[] | undefined {
  return useQuery({
    queryKey: [badgesKey, 'of', participantId],
    queryFn: () => ask(kiosk.badgesOfPerson({ participantId: participantId ?? '' })),
    enabled: participantId !== null,
  }).data
}

/** Does something with badges, and shows how they stand then. */
export function useBadgeAction<I, O>(run: (input: I) => Promise<O>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => client.invalidateQueries({ queryKey: [badgesKey] }),
  })
}
