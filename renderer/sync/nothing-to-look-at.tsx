import { useTranslations } from 'use-intl'
import { EmptyState } from '../look/empty-state.tsx'
import { useConflicts, useRefused } from './use-trays.ts'

/** Said only when both trays are known to be empty. */
export function NothingToLookAt() {
  const words = useTranslations('sync')
  const conflicts = useConflicts()
  const refused = useRefused()
  if (conflicts?.length !== 0 || refused?.length !== 0) return null
  return <EmptyState title={words('nothing')}>{words('nothingNext')}</EmptyState>
}
