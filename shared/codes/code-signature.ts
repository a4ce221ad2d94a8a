import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { CodeKey } from '../event/paper-setup.ts'
import { type SignedCode, signedTextOf, writeSignedCode } from '../participants/signed-code.ts'

/** A new Ed25519 pair: the public half raw in base64url as a setup holds it, the secret half as PKCS#8 in base64. */
export function makeCodeKey(): { publicKey: string; secretKey: string } {
  const pair = generateKeyPairSync('ed25519')
  return {
    publicKey: String(pair.publicKey.export({ format: 'jwk' }).x),
    secretKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** What signs short codes with a key. The same code is signed the same way each time (RFC 8032). */
export function codeSigner({ keyId, secretKey }: { keyId: string; secretKey: string }): (code: string) => string {
  const key = createPrivateKey({ key: Buffer.from(secretKey, 'base64'), format: 'der', type: 'pkcs8' })
  return (code) => {
    const signature = Uint8Array.from(sign(null, Buffer.from(signedTextOf({ code, keyId })), key))
    return writeSignedCode({ code, keyId, signature })
  }
}

export type SignedCodeCheck = 'genuine' | 'key-unknown' | 'key-revoked' | 'forged'

/** Whether a signed code is what its key signed; of a key that is revoked it is told, for its holder may still be known. */
export function checkSignedCode(signed: SignedCode, keys: readonly CodeKey[]): SignedCodeCheck {
  const key = keys.find(({ id }) => id === signed.keyId)
  if (key === undefined) return 'key-unknown'
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' })
  if (!verify(null, Buffer.from(signedTextOf(signed)), publicKey, signed.signature)) return 'forged'
  return key.isRevoked ? 'key-revoked' : 'genuine'
}

/** The next id of a key: k1, k2 … An id is never used twice, or codes of a revoked key would come alive again. */
export function nextKeyId(keys: readonly Pick<CodeKey, 'id'>[]): string {
  const numbers = keys.map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  return `k${Math.max(0, ...numbers) + 1}`
}
