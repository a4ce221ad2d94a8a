import { hostname } from 'node:os'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { parseAddress, parsePairingCode } from '#shared/sync/pairing-text.ts'
import { type EventSetup, protocolVersion } from '#shared/sync/protocol.ts'
import type { Identity } from '../database/sync-repository.ts'
import type { Surroundings } from '../event/open-event.ts'
import { makeDeviceKey } from './device-key.ts'
import { hqClient } from './hq-client.ts'

export type EnrolledDevice = { deviceId: string; identity: Identity; setup: EventSetup; deskName: string }

type Asking = { deviceId: string; keys: ReturnType<typeof makeDeviceKey> }

/** What was asked for with each code, while the app runs: when the answer is lost, the same laptop may ask again. */
const asked = new Map<string, Asking>()

/** File names are made of an event's id. */
const fileSafe = /^[\w-]{1,64}$/

/** Trades a pairing code for a token. The key pair is made here; its private half is sent to nobody. */
export async function enrolDevice(
  { address: typed, pairingCode }: KioskInput<'sync:enrol'>,
  {
    deviceId,
    surroundings,
    appVersion,
    limits,
  }: {
    /** The id that the open event records under; null takes a new one. */
    deviceId: string | null
    surroundings: Surroundings
    appVersion: string
    limits?: { silence: number; whole: number }
  },
): Promise<Result<EnrolledDevice>> {
  const address = parseAddress(typed)
  if (address === null) return failed('sync-address-invalid')
  const code = parsePairingCode(pairingCode)
  if (code === null) return failed('sync-code-malformed')
  const asking = asked.get(code) ?? { deviceId: deviceId ?? surroundings.newId(), keys: makeDeviceKey() }
  if (deviceId !== null) asking.deviceId = deviceId
  asked.set(code, asking)
  const off = new AbortController()
  const client = hqClient({
    address,
    token: null,
    now: surroundings.now,
    signal: off.signal,
    onClock: () => undefined,
    ...(limits === undefined ? {} : { limits }),
  })
  const answered = await client.enrol({
    protocol: protocolVersion,
    pairingCode: code,
    deviceId: asking.deviceId,
    publicKey: asking.keys.publicKey,
    deviceName: hostname().trim().slice(0, 60) || 'Laptop',
    appVersion,
  })
  client.close()
  if (!answered.ok) return answered
  const { token, setup, deskName } = answered.value
  if (!fileSafe.test(setup.event.id)) return failed('sync-answer-unreadable', 'event.id')
  const { privateKey } = asking.keys
  asked.delete(code)
  return success({
    deviceId: asking.deviceId,
    identity: { address, token, privateKey, connectedAt: surroundings.now(), ended: null },
    setup,
    deskName,
  })
}
