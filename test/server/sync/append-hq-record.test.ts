import { afterEach, expect, it } from 'vitest'
import { findChainBreak } from '#shared/records/record-chain.ts'
import type { Running } from '../../../server/start-headquarters.ts'
import { appendHqRecord, hqDeviceId } from '../../../server/sync/append-hq-record.ts'
import { sha256 } from '../../../server/sync/sha256.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function startWithConflict() {
    const started = await startWithEvent(await newDatabase())
    running.push(started.headquarters)
    const { deps } = started.headquarters
    const [one, two] = [await started.enrolled(), await started.enrolled()]
    const admissions = [one, two].map(
      (laptop, index) => laptop.record({ participantId: 'p1', scannedAt: 1_000 * (index + 1) }).id,
    )
    await one.push()
    await two.push()
    const decide = (reason: string) =>
      appendHqRecord(deps, {
        eventId: 'banjarbaru',
        sessionId: 'arrival',
        participantId: 'p1',
        user: { id: 'user-1', name: 'Pak Anwar' },
        deskName: 'Pusat',
        payload: { kind: 'conflict-decision', decision: 'same-person', admissions, reason },
      })
    const conflicts = () => deps.database.db.selectFrom('conflicts').selectAll().execute()
    return { ...started, one, two, decide, conflicts }
  }

  it('decides a conflict for every laptop, by a chain of its own', async () => {
    const { one, two, decide, conflicts } = await startWithConflict()
    expect(await conflicts()).toMatchObject([{ is_open: 1 }])
    const record = await decide('Kode dipakai bersama')
    expect(await conflicts()).toMatchObject([{ is_open: 0 }])
    expect(JSON.parse((await conflicts())[0]?.body ?? '')).toMatchObject({
      admissions: [{ deviceId: one.deviceId }, { deviceId: two.deviceId }],
      decided: { decision: 'same-person', reason: 'Kode dipakai bersama', officerId: 'user-1' },
    })
    for (const laptop of [one, two]) {
      const [page] = await laptop.pull()
      expect(laptop.pulled.get(record.id)).toEqual(record)
      expect(page?.names.officers['user-1']).toBe('Pak Anwar')
    }
  })

  it('opens it again when one more admission comes', async () => {
    const { enrolled, decide, conflicts } = await startWithConflict()
    await decide('Kode dipakai bersama')
    const third = await enrolled()
    third.record({ participantId: 'p1', scannedAt: 3_000 })
    await third.push()
    expect(await conflicts()).toMatchObject([{ is_open: 1 }])
  })

  it('gives two decisions at the same time two places of its chain', async () => {
    const { one, decide } = await startWithConflict()
    const decided = await Promise.all([decide('satu'), decide('dua'), decide('tiga')])
    const chain = decided.toSorted((a, b) => a.deviceSequence - b.deviceSequence)
    expect(findChainBreak(chain, sha256)).toBeNull()
    await one.pull()
    expect([...one.pulled.values()].filter(({ deviceId }) => deviceId === hqDeviceId('banjarbaru'))).toHaveLength(3)
  })

  it('names itself by no more than 64 letters', () => {
    expect(hqDeviceId('a'.repeat(64)).length).toBeLessThanOrEqual(64)
    expect(hqDeviceId('banjarbaru')).toBe('hq-banjarbaru')
  })
})
