import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export type CertificateOptions = {
  /** The name or the IPv4 address that it is for. */
  host: string
  validFrom: Date
  validTo: Date
}

/**
 * A self-made certificate and its key as PEM: what a server has whose TLS is not in order. X.509 version 3 by RFC 5280,
 * ECDSA on P-256 with SHA-256.
 */
export function makeCertificate({ host, validFrom, validTo }: CertificateOptions): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(objectId('2a8648ce3d040302'))
  const name = sequence(set(sequence(objectId('550403'), tagged(0x0c, Buffer.from(host)))))
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(validFrom), time(validTo)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(forHost(host), isAuthority())),
  )
  const signature = sign('sha256', toBeSigned, privateKey)
  const der = sequence(toBeSigned, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  return { cert: pem(der), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

/** The extension that says for whom it is: an address as four bytes, a name as text. */
function forHost(host: string): Buffer {
  const isAddress = /^\d+(?:\.\d+){3}$/.test(host)
  const entry = isAddress ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : tagged(0x82, Buffer.from(host))
  return sequence(objectId('551d11'), tagged(0x04, sequence(entry)))
}

/** The extension that lets it vouch for itself where somebody trusts it. */
function isAuthority(): Buffer {
  const yes = tagged(0x01, Buffer.from([0xff]))
  return sequence(objectId('551d13'), yes, tagged(0x04, sequence(yes)))
}

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts)
const set = (...parts: Buffer[]) => tagged(0x31, ...parts)
const integer = (bytes: Buffer) => tagged(0x02, bytes)
const objectId = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))

function time(at: Date): Buffer {
  const text = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  // RFC 5280 wants the short form until 2049.
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : tagged(0x18, Buffer.from(text))
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
