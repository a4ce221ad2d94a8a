import { afterEach, beforeEach, expect, it } from 'vitest'
import { parsePairing } from '#shared/sync/pairing-text.ts'
import type { Device } from '../../../server/contract/devices.ts'
import { demo } from '../open-headquarters.ts'
import { admissionOf, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const [someone] = demo.participants

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  const devices = async () => (await hq.coordinator.ask<{ devices: Device[] }>(`GET ${path}/devices`)).devices

  it('makes a pairing code that is read out or scanned, and works once', async () => {
    const pairing = await hq.coordinator.ask<{ code: string; qrText: string; expiresAt: number }>(
      `POST ${path}/pairing-codes`,
      { deskName: 'Meja 2' },
    )
    expect(pairing.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(parsePairing(pairing.qrText)).toEqual({
      address: 'https://hq.example.org',
      pairingCode: pairing.code.replace('-', ''),
    })
    const unknown = await hq.coordinator.send('POST /events/none/pairing-codes', { deskName: 'Meja 2' })
    expect([unknown.statusCode, unknown.json<object>()]).toMatchObject([404, { code: 'event-unknown' }])
  })

  it('shows how each laptop is: what it sent, what it still has, how old its data is', async () => {
    const laptop = await hq.laptop('Meja 2')
    expect(await devices()).toMatchObject([
      { id: laptop.deviceId, deskName: 'Meja 2', records: 0, refusedHere: 0, chains: 0, revokedAt: null },
    ])
    laptop.record(admissionOf(someone!.id, 0))
    laptop.record({ ...admissionOf(someone!.id, 1), payload: { kind: 'nonsense' } })
    await laptop.push()
    expect(await devices()).toMatchObject([{ records: 1, refusedHere: 1, report: { unsent: 2 }, dataAgeMs: null }])
    await laptop.pull()
    await laptop.pushOnce()
    const [current] = await devices()
    expect(current?.report).toMatchObject({ unsent: 0, deskName: 'Meja 1', officerName: 'Rahma' })
    await hq.coordinator.ask(`PATCH ${path}`, { place: 'Aula' })
    hq.pass(60_000)
    expect((await devices())[0]?.dataAgeMs).toBeGreaterThanOrEqual(60_000)
    const { events } = await hq.coordinator.ask<{ events: { counts: object }[] }>('GET /events')
    expect(events[0]?.counts).toMatchObject({ devices: 1, unsent: 0, arrived: 1 })
  })

  it('revokes a laptop at once and for good, and lists what went wrong', async () => {
    const laptop = await hq.laptop()
    const revoke = (deviceId: string) =>
      hq.coordinator.send(`POST ${path}/devices/${deviceId}/revoke`, { reason: 'Laptop hilang' })
    expect((await revoke(laptop.deviceId)).statusCode).toBe(200)
    laptop.record(admissionOf(someone!.id, 0))
    const refused = await laptop.tryToPush()
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'device-revoked' }])
    expect((await revoke(laptop.deviceId)).json()).toMatchObject({ code: 'device-revoked-already' })
    expect((await revoke('none')).json()).toMatchObject({ code: 'device-unknown' })
    const { troubles } = await hq.coordinator.ask<{ troubles: object[] }>(`GET ${path}/troubles`)
    expect(troubles).toMatchObject([{ code: 'device-revoked', deviceId: laptop.deviceId, deviceName: 'Laptop 1' }])
    const { entries } = await hq.coordinator.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries[0]).toMatchObject({ action: 'device-revoked', detail: { reason: 'Laptop hilang' } })
  })
})
