const codePattern = /^[0-9A-HJKMNP-TV-Z]{8}$/

/**
 * Eight letters of Crockford's base 32, drawn by headquarters; shown as ABCD-EFGH, usable once and for 15 minutes. As
 * people type them: in any case, with dashes and spaces, I or L for 1, O for 0; null for a text that is none.
 */
export function parsePairingCode(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0')
  return codePattern.test(letters) ? letters : null
}

const prefix = 'GAPURA-PAIR:'

export type Pairing = { address: string; pairingCode: string }

/** What the pairing QR holds: headquarters' address and the code, in one text that a camera or a person can give. */
export function formatPairing({ address, pairingCode }: Pairing): string {
  return `${prefix}${address}#${pairingCode}`
}

/** The pairing that a scanned or pasted text holds, or null when it is none. */
export function parsePairing(text: string): Pairing | null {
  const trimmed = text.trim()
  if (!trimmed.startsWith(prefix)) return null
  const [address = '', code = ''] = trimmed.slice(prefix.length).split('#')
  const parsed = parsePairingCode(code)
  const cleanAddress = parseAddress(address)
  return parsed !== null && cleanAddress !== null ? { address: cleanAddress, pairingCode: parsed } : null
}

/** Addresses without TLS are for the same laptop and for private networks only: a token must not cross the internet. */
const privateHost =
  /^(?:localhost|127(?:\.\d+){3}|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[^.]+\.local)$/

const addressPattern = /^(?<scheme>https?):\/\/(?<host>[\w.-]+|\[[\da-f:]+\])(?<port>:\d{1,5})?(?:[/?#]|$)/

/** Headquarters' address as it is kept: scheme, host and port only; null for one that must not or cannot be used. */
export function parseAddress(text: string): string | null {
  const typed = text.trim().toLowerCase()
  const parts = addressPattern.exec(/^[a-z]+:\/\//.test(typed) ? typed : `https://${typed}`)?.groups
  if (!parts) return null
  const { scheme = '', host = '', port = '' } = parts
  return scheme === 'https' || privateHost.test(host) ? `${scheme}://${host}${port}` : null
}
