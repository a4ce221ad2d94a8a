import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { ChainHead } from '#shared/records/record-chain.ts'
import { signedHeadText } from '#shared/sync/protocol.ts'

/** A new Ed25519 pair: the public half raw in base64url as it is sent, the private half as PKCS#8 in base64. */
export function makeDeviceKey(): { publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('ed25519')
  return {
    publicKey: String(pair.publicKey.export({ format: 'jwk' }).x),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

export function readPrivateKey(privateKey: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
}

/** The device's word for where its chain ends, base64url. */
export function signHead(key: KeyObject, of: { eventId: string; deviceId: string }, head: ChainHead): string {
  return sign(null, Buffer.from(signedHeadText(of.eventId, of.deviceId, head)), key).toString('base64url')
}
