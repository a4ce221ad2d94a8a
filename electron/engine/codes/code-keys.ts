import { z } from 'zod'
import { codeSigner, makeCodeKey, nextKeyId } from '#shared/codes/code-signature.ts'
import type { CodeKeyShown, CodeOutputs } from '#shared/contract/codes.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { isConnected } from '../sync/connect-event.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'

/** As many as a setup holds. */
const mostKeys = 20
/** PKCS#8 in base64, by the key's id. */
const secretsSchema = z.record(z.string(), z.string())

/** Keys as they are known here, newest first. */
export function listCodeKeys(open: OpenEvent): CodeKeyShown[] {
  const signing = signingKey(open)
  return open.deskSetup.codeKeys
    .map(({ id, isRevoked }): CodeKeyShown => {
      if (isRevoked) return { id, standing: 'revoked' }
      return { id, standing: id === signing?.keyId ? 'signs' : 'verifies' }
    })
    .toReversed()
}

/** Makes a key that signs from now on; the secret half goes into the event's file and nowhere else. */
export function addCodeKey({ open }: Desk): Result<CodeOutputs['codes:make-key']> {
  const refused = refuseChange(open)
  if (refused) return refused
  const { codeKeys } = open.deskSetup
  if (codeKeys.length >= mostKeys) return failed('code-keys-full')
  const { publicKey, secretKey } = makeCodeKey()
  const keyId = nextKeyId(codeKeys)
  open.immediate(() => {
    putSecrets(open, { ...readSecrets(open), [keyId]: secretKey })
    open.putDeskSetup({ ...open.deskSetup, codeKeys: [...codeKeys, { id: keyId, publicKey, isRevoked: false }] })
  })
  return success({ keyId })
}

/** Codes that the key signed are refused from now on. Its secret half is not needed any more and is gone. */
export function revokeCodeKey({ open }: Desk, { keyId }: { keyId: string }): Result<null> {
  const refused = refuseChange(open)
  if (refused) return refused
  const { codeKeys } = open.deskSetup
  if (!codeKeys.some(({ id }) => id === keyId)) return failed('code-key-unknown')
  open.immediate(() => {
    const { [keyId]: _, ...others } = readSecrets(open)
    putSecrets(open, others)
    open.putDeskSetup({
      ...open.deskSetup,
      codeKeys: codeKeys.map((key) => (key.id === keyId ? { ...key, isRevoked: true } : key)),
    })
  })
  return success(null)
}

/** What a code is written as in its QR code: signed where a key is here and the code is one of ours. */
export function qrWriter(open: OpenEvent, isSigned: boolean): Result<(code: string) => string> {
  if (!isSigned) return success((code) => code)
  const key = signingKey(open)
  if (key === null) return failed('code-key-missing')
  const sign = codeSigner(key)
  return success((code) => (isWellFormedCode(code) && code.startsWith(open.event.codePrefix) ? sign(code) : code))
}

/** The newest key whose secret half is here. */
function signingKey(open: OpenEvent): { keyId: string; secretKey: string } | null {
  const secrets = readSecrets(open)
  for (const { id, isRevoked } of open.deskSetup.codeKeys.toReversed()) {
    const secretKey = secrets[id]
    if (!isRevoked && secretKey !== undefined) return { keyId: id, secretKey }
  }
  return null
}

function refuseChange(open: OpenEvent): Result<never> | null {
  if (isConnected(open)) return failed('code-keys-at-headquarters')
  if (hasOfficers(open) && officerOnDuty(open)?.role !== 'supervisor') return failed('code-needs-supervisor')
  return null
}

function readSecrets(open: OpenEvent): Record<string, string> {
  return secretsSchema.parse(JSON.parse(open.device.readValue('codeSecrets') ?? '{}'))
}

function putSecrets(open: OpenEvent, secrets: Record<string, string>): void {
  open.device.writeValue('codeSecrets', JSON.stringify(secrets))
}
