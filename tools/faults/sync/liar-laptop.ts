import { createHash } from 'node:crypto'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { readPrivateKey, signHead } from '#engine/sync/device-key.ts'
import { canonicalText, type ChainHead } from '#shared/records/record-chain.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { packRecords } from '#shared/sync/pack-records.ts'
import { protocolVersion, type PushBatch, syncPaths } from '#shared/sync/protocol.ts'
import { uuidv7 } from 'uuidv7'
import { arrivalId } from './fault-event.ts'
import type { SyncLaptop } from './sync-laptop.ts'

type Made = { eventId?: string; participantId?: string; count?: number; from?: ChainHead }

/** A stopped laptop's token and key in the hands of somebody who lies with them. */
export function liarLaptop({ path, eventId: ownEvent }: SyncLaptop, address: string) {
  const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { deviceId, sync, records, close } = opened.value
  const identity = sync.ownDevices().find((device) => device.deviceId === deviceId)?.identity
  const head = records.head(deviceId)
  close()
  if (!identity) throw new Error('the laptop is not known at headquarters')
  const key = readPrivateKey(identity.privateKey)

  /** A batch that is in order, but for what is asked for. */
  function batch({ eventId = ownEvent, participantId = 'p1', count = 1, from = head }: Made = {}): PushBatch {
    let last = from
    const made = Array.from({ length: count }, () => {
      const unsealed: Omit<GapuraRecord, 'hash'> = {
        id: uuidv7(),
        deviceId,
        deviceSequence: last.deviceSequence + 1,
        previousHash: last.hash,
        eventId,
        sessionId: arrivalId,
        participantId,
        officerId: '',
        deskId: 'meja',
        scannedAt: Date.now(),
        clockOffsetMs: 0,
        payload: { kind: 'admission', via: 'typed', isReEntry: false },
      }
      const hash = createHash('sha256').update(canonicalText(unsealed)).digest('hex')
      last = { deviceSequence: unsealed.deviceSequence, hash }
      return unsealed
    })
    return {
      protocol: protocolVersion,
      from,
      records: packRecords({ deviceId, eventId, firstSequence: from.deviceSequence + 1 }, made),
      head: last,
      signature: signHead(key, { eventId, deviceId }, last),
      names: { desks: {}, officers: {} },
      report: {
        appVersion: 'faults',
        unsent: 0,
        refused: 0,
        clockOffsetMs: 0,
        cursor: 0,
        deskName: 'Meja',
        officerName: '',
        printer: null,
      },
    }
  }

  return {
    head,
    batch,
    /** Sends anything; answers the status and what was said. */
    async send(body: string | Buffer, headers: Record<string, string> = {}): Promise<{ status: number; said: string }> {
      const answer = await fetch(`${address}${syncPaths.push}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${identity.token}`, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      })
      return { status: answer.status, said: await answer.text() }
    },
  }
}

export type LiarLaptop = ReturnType<typeof liarLaptop>
