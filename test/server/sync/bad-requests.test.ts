import { connect } from 'node:net'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { syncErrorSchema, syncLimits, syncPaths } from '#shared/sync/protocol.ts'
import type { Running } from '../../../server/start-headquarters.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start() {
    const started = await startWithEvent(await newDatabase())
    running.push(started.headquarters)
    const { db } = started.headquarters.deps.database
    return {
      ...started,
      db,
      troubles: async () => await db.selectFrom('troubles').select(['code', 'device_id']).orderBy('id').execute(),
      records: () => db.selectFrom('records').selectAll().execute(),
    }
  }
  const codeOf = async (response: Response) => {
    const { code, serverTime } = syncErrorSchema.parse(await response.json())
    expect(Math.abs(serverTime - Date.now())).toBeLessThan(60_000)
    return [response.status, code]
  }

  it('answers a token that is unknown or missing on every route', async () => {
    const { enrolled, troubles } = await start()
    const laptop = await enrolled()
    laptop.record()
    laptop.token = 'x'.repeat(43)
    expect(await codeOf(await laptop.tryToPush())).toEqual([401, 'token-unknown'])
    laptop.token = ''
    for (const path of [syncPaths.wake, syncPaths.proof, `${syncPaths.pull}?protocol=1&after=0`])
      expect(await codeOf(await laptop.get(path))).toEqual([401, 'token-unknown'])
    expect(await troubles()).toEqual([{ code: 'token-unknown', device_id: null }])
  })

  it('tells a revoked laptop so on every route, and takes nothing from it', async () => {
    const { enrolled, db, records, troubles } = await start()
    const laptop = await enrolled()
    laptop.record()
    await db.updateTable('devices').set({ revoked_at: Date.now() }).execute()
    expect(await codeOf(await laptop.tryToPush())).toEqual([403, 'device-revoked'])
    for (const path of [syncPaths.wake, syncPaths.proof, `${syncPaths.pull}?protocol=1&after=0`])
      expect(await codeOf(await laptop.get(path))).toEqual([403, 'device-revoked'])
    expect(await records()).toEqual([])
    expect(await troubles()).toEqual([{ code: 'device-revoked', device_id: laptop.deviceId }])
  })

  it('says that it speaks another version before it looks at anything else', async () => {
    const { enrolled, pair, troubles } = await start()
    const laptop = await enrolled()
    expect(await codeOf(await laptop.tryToPush({ protocol: 2, whatever: true }))).toEqual([409, 'protocol-mismatch'])
    expect(await codeOf(await laptop.tryToPull(0, 10, 2))).toEqual([409, 'protocol-mismatch'])
    expect(await codeOf(await laptop.tryToEnrol(await pair(), { protocol: 2 }))).toEqual([409, 'protocol-mismatch'])
    expect((await troubles()).map(({ code }) => code)).toContain('protocol-mismatch')
  })

  it('refuses bodies that are no JSON, not what was agreed, or of another kind', async () => {
    const { enrolled, troubles, records } = await start()
    const laptop = await enrolled()
    laptop.record()
    const batch = laptop.batch()
    const malformed = [
      '{"protocol":1,',
      'null',
      JSON.stringify({ ...batch, records: { ...batch.records, idRests: [] } }),
      JSON.stringify({ ...batch, head: { ...batch.head, deviceSequence: 9 } }),
      JSON.stringify({ ...batch, records: { ...batch.records, deviceId: 'another-device' } }),
      JSON.stringify({ ...batch, names: { desks: { x: 'y'.repeat(100) }, officers: {} } }),
      JSON.stringify(batch).replace('"payloads":[', `"payloads":[${'['.repeat(20_000)}${']'.repeat(20_000)},`),
    ]
    for (const body of malformed) {
      const [status, code] = await codeOf(await laptop.tryToPush(body))
      expect([status, code]).toEqual([400, 'request-malformed'])
    }
    const headers = { authorization: `Bearer ${laptop.token}`, 'content-type': 'text/html' }
    const html = await fetch(laptop.address + syncPaths.push, { method: 'POST', headers, body: '<html>' })
    expect(await codeOf(html)).toEqual([415, 'request-malformed'])
    const wrong = { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const torn = await fetch(laptop.address + syncPaths.push, { method: 'POST', headers: wrong, body: 'no gzip' })
    expect(await codeOf(torn)).toEqual([400, 'request-malformed'])
    expect(await records()).toEqual([])
    expect((await troubles()).map(({ code }) => code)).toEqual(['request-malformed'])
    expect(await laptop.push()).toMatchObject({ kind: 'taken', stored: 1 })
  })

  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ] as const)('stops unpacking a %s body that grows without end', async (encoding, pack) => {
    const { enrolled } = await start()
    const laptop = await enrolled()
    const body = new Uint8Array(pack(Buffer.alloc(syncLimits.bytesUnpacked + 1, 32)))
    const headers = {
      authorization: `Bearer ${laptop.token}`,
      'content-type': 'application/json',
      'content-encoding': encoding,
    }
    const answer = await fetch(laptop.address + syncPaths.push, { method: 'POST', headers, body })
    expect(await codeOf(answer)).toEqual([413, 'request-too-large'])
  })

  it('does not read a body that says it is too large', async () => {
    const { enrolled, headquarters } = await start()
    const laptop = await enrolled()
    const socket = connect(Number(new URL(headquarters.address).port), '127.0.0.1')
    const { promise, resolve } = Promise.withResolvers<string>()
    let heard = ''
    socket.on('data', (data) => (heard += data.toString())).on('close', () => resolve(heard))
    socket.on('error', () => undefined)
    socket.write(
      `POST ${syncPaths.push} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer ${laptop.token}\r\n` +
        'content-type: application/json\r\ncontent-length: 1073741824\r\n\r\n{',
    )
    expect(await promise).toMatch(/^HTTP\/1\.1 413 [\s\S]*request-too-large/)
  })

  it('takes no more records at once than agreed', async () => {
    const { enrolled } = await start()
    const laptop = await enrolled()
    for (let number = 0; number <= syncLimits.recordsABatch; number++)
      laptop.record({ participantId: null, sessionId: null })
    expect(await codeOf(await laptop.tryToPush(laptop.batch(0, 2_000)))).toEqual([413, 'request-too-large'])
    expect(await laptop.push(syncLimits.recordsABatch)).toMatchObject({ kind: 'taken', stored: 1 })
  })
})
