import { useTranslations } from 'use-intl'
import type { Failure } from '#shared/failures/failure-code.ts'

const known = [
  'sync-no-network',
  'sync-dns',
  'sync-refused',
  'sync-timeout',
  'sync-cut',
  'sync-tls',
  'sync-captive-portal',
  'sync-not-headquarters',
  'sync-answer-unreadable',
  'sync-server-error',
  'sync-server-busy',
  'sync-protocol-mismatch',
  'sync-revoked',
  'sync-token-unknown',
  'sync-needs-pairing',
  'sync-chain-broken',
] as const

/** Why there is no connection, in a few words. */
export function useShortWhy(): (failure: Failure | null) => string {
  const words = useTranslations('sync.why')
  return (failure) => words(known.find((code) => code === failure?.code) ?? 'other')
}
