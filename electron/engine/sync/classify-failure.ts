import { networkInterfaces } from 'node:os'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type SyncErrorCode, syncErrorSchema } from '#shared/sync/protocol.ts'

/** What headquarters means by its own codes. */
const meanings: Record<SyncErrorCode, FailureCode> = {
  'request-malformed': 'sync-request-refused',
  'request-too-large': 'sync-request-refused',
  'protocol-mismatch': 'sync-protocol-mismatch',
  'pairing-unknown': 'sync-pairing-unknown',
  'pairing-expired': 'sync-pairing-expired',
  'pairing-used': 'sync-pairing-used',
  'device-taken': 'sync-device-taken',
  'token-unknown': 'sync-token-unknown',
  'device-revoked': 'sync-revoked',
  'too-many-requests': 'sync-server-busy',
  'server-error': 'sync-server-error',
  'server-busy': 'sync-server-busy',
}

const cut = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_EOF_STATE'])
const unreachable = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EHOSTDOWN'])
const tls =
  /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO|INVALID_CA|PATH_LENGTH)/

/** What a broken request means to the person at the desk. */
export function classifyError(error: unknown): FailureCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return isOnAnyNetwork() ? 'sync-dns' : 'sync-no-network'
  if (unreachable.has(code)) return 'sync-no-network'
  if (code === 'ECONNREFUSED') return 'sync-refused'
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return 'sync-timeout'
  if (tls.test(code)) return 'sync-tls'
  if (cut.has(code)) return 'sync-cut'
  // A peer that does not speak HTTP, or a body that does not unpack.
  return code.startsWith('HPE_') || code.startsWith('Z_') || code.startsWith('ZSTD_')
    ? 'sync-answer-unreadable'
    : 'sync-cut'
}

export type Refusal = { code: FailureCode; serverTime: number | null }

/**
 * What an answer means that is not headquarters' success: its own word where it gave one, else what stands in between:
 * a page that wants a sign-in, a proxy, somebody else's server.
 */
export function classifyAnswer(status: number, contentType: string, body: unknown): Refusal {
  const own = syncErrorSchema.safeParse(body)
  if (own.success && status !== 200) return { code: meanings[own.data.code], serverTime: own.data.serverTime }
  return { code: codeOfStatus(status, contentType), serverTime: null }
}

function codeOfStatus(status: number, contentType: string): FailureCode {
  if ((status >= 300 && status < 400) || status === 511) return 'sync-captive-portal'
  if (status === 429 || status === 503) return 'sync-server-busy'
  if (status >= 500) return 'sync-server-error'
  if (status === 408) return 'sync-timeout'
  if (status >= 400) return 'sync-not-headquarters'
  return contentType === 'application/json' ? 'sync-answer-unreadable' : 'sync-captive-portal'
}

function isOnAnyNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
}
