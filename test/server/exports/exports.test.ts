import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sendList } from '../import/send-list.ts'
import { mergeOf, walkInOf } from '../desk-acts.ts'
import { demo, type Browser } from '../open-headquarters.ts'
import { admissionOf, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'
import { readWorkbook } from '../../shared/sheets/read-workbook.ts'

const path = `/events/${demo.event.id}`
const someone = demo.participants.find(({ phone, email }) => phone !== '' && email !== '')!

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  const take = async (one: Browser, what: string, query: string) => {
    const answer = await one.send(`GET ${path}/exports/${what}?${query}`)
    expect(answer.statusCode).toBe(200)
    return answer
  }
  const csv = async (one: Browser, what: string, query = '') => {
    const { body } = await take(one, what, `format=csv${query}`)
    return parse<Record<string, string>>(body, {
      bom: true,
      columns: true,
      delimiter: query.includes('%3B') ? ';' : ',',
    })
  }

  it('writes the list so that taking it in again changes nobody', async () => {
    const answer = await take(hq.coordinator, 'participants', 'format=csv&separator=%3B')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="BJB-2019-06-24-participants.csv"',
    })
    const again = await sendList(hq.coordinator, demo.event.id, answer.rawPayload)
    const unchanged = demo.participants.length
    expect(again).toMatchObject({ answer: { counts: { new: 0, changed: 0, unchanged, double: 0, needs: 0 } } })
    const english = await csv(hq.coordinator, 'participants', '&language=en')
    expect(english.map((row) => row['Full name'])).toEqual(
      demo.participants.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ name }) => name),
    )
  })

  it('masks phones and e-mails for viewers, in files too', async () => {
    const rows = await csv(await hq.signedIn('viewer'), 'participants')
    const row = rows.find((one) => one['ID peserta'] === someone.id)
    expect(row?.['No. HP']).toContain('••••')
    expect(row?.['Email']).toContain('•••@')
    expect(JSON.stringify(rows)).not.toContain(someone.email)
  })

  it('writes attendance, records and conflicts with names as they are and times in the event’s zone', async () => {
    for (const [index, desk] of ['Meja 1', 'Meja 2'].entries()) {
      const laptop = await hq.laptop(desk)
      laptop.record({ ...admissionOf(someone.id, index), clockOffsetMs: 2_000 })
      laptop.record({
        sessionId: 'reg',
        participantId: null,
        payload: { kind: 'refusal', via: 'typed', reason: 'unknown-code', code: '=cmd' },
      })
      await laptop.push()
    }
    expect(await csv(hq.coordinator, 'attendance')).toMatchObject([
      {
        'Nama Lengkap': someone.name,
        'Kode sesi': 'REG',
        'Masuk pertama (WITA, Asia/Makassar)': '2019-06-24 04:00:00',
        'Jumlah masuk': '2',
        'Masih di dalam': 'Ya',
        Meja: 'Meja 1',
      },
    ])
    const records = await csv(hq.coordinator, 'records')
    expect(records).toHaveLength(4)
    expect(records[0]).toMatchObject({
      'Jenis catatan': 'Masuk',
      'Nama Lengkap': someone.name,
      'Waktu di pintu (WITA, Asia/Makassar)': '2019-06-24 04:00:00',
      'Waktu menurut pusat (WITA, Asia/Makassar)': '2019-06-24 04:00:02',
      Petugas: 'Rahma',
      Laptop: 'Laptop 1',
    })
    expect(records.filter((row) => row['Alasan'] === 'Kode tidak dikenal')).toHaveLength(2)
    expect(JSON.stringify(records)).not.toContain('=cmd')
    expect(await csv(hq.coordinator, 'conflicts')).toMatchObject([
      { 'Nama Lengkap': someone.name, Keputusan: '' },
      { 'Nama Lengkap': someone.name },
    ])
  })

  it('writes what was handed over, what was answered and whom a supervisor let in, each person once', async () => {
    const laptop = await hq.laptop()
    const other = demo.participants.find(({ id }) => id !== someone.id)
    const about = { participantId: someone.id, sessionId: null }
    laptop.record(walkInOf('w1', 'BJBWALKIN1'))
    laptop.record({ ...about, payload: { kind: 'representation', name: 'Ahmad Fauzi' } })
    for (const minutes of [0, 1])
      laptop.record({
        ...admissionOf(someone.id, minutes),
        sessionId: null,
        payload: { kind: 'item-given', item: 'kupon', via: 'camera' },
      })
    laptop.record(mergeOf(other!.id, someone.id))
    laptop.record({ ...about, payload: { kind: 'answer', question: 'foto', value: 'no' } })
    laptop.record({ ...about, payload: { kind: 'answer', question: 'foto', value: 'yes' } })
    const refusal = laptop.record({
      ...admissionOf('w1', 2),
      payload: { kind: 'refusal', via: 'camera', reason: 'session-closed', code: 'X' },
    })
    const why = { refusal: refusal.id, waived: ['session-closed'], reason: 'Busnya mogok' }
    laptop.record({ ...admissionOf('w1', 3), payload: { kind: 'override', via: 'camera', ...why } })
    laptop.record({ ...admissionOf('w1', 33), payload: { kind: 'exit', via: 'camera' } })
    await laptop.push()

    const people = await csv(hq.coordinator, 'participants')
    expect(people.map((row) => row['ID peserta'])).not.toContain(other!.id)
    expect(people.find((row) => row['ID peserta'] === someone.id)).toMatchObject({ 'Diwakili oleh': 'Ahmad Fauzi' })
    expect(people.find((row) => row['ID peserta'] === 'w1')).toMatchObject({
      'Peserta di tempat': 'Ya',
      Kode: 'BJBWALKIN1',
    })
    expect(await csv(hq.coordinator, 'items')).toMatchObject([
      { Barang: 'kupon makan', 'Nama Lengkap': someone.name, 'Jumlah diserahkan': '2', 'Diwakili oleh': 'Ahmad Fauzi' },
    ])
    expect(await csv(hq.coordinator, 'answers')).toMatchObject([
      { 'Nama Lengkap': someone.name, Pertanyaan: 'Foto saya boleh dipakai panitia untuk publikasi', Jawaban: 'Ya' },
    ])
    expect(await csv(hq.coordinator, 'overrides')).toMatchObject([
      { 'Jenis catatan': 'Ditolak', 'Nama Lengkap': 'Siti Rahmah', Petugas: 'Rahma' },
      { 'Jenis catatan': 'Diizinkan penyelia', Keterangan: 'Busnya mogok', 'Kode sesi': 'REG' },
    ])
    expect(await csv(hq.coordinator, 'attendance')).toMatchObject([
      {
        'Nama Lengkap': 'Siti Rahmah',
        'Peserta di tempat': 'Ya',
        'Lama hadir (menit)': '30',
        'Masih di dalam': 'Tidak',
      },
    ])
    expect(JSON.stringify(await csv(hq.coordinator, 'records'))).not.toContain('81234567890')
    const merged = people.find((row) => row['ID peserta'] === someone.id)
    expect(merged?.['Nama Lengkap']).toBe(someone.name)
  })

  it('writes a workbook with every person in it', async () => {
    const answer = await take(hq.coordinator, 'participants', 'format=xlsx')
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const [sheet] = readWorkbook(answer.rawPayload)
    expect(sheet?.name).toBe('Peserta')
    expect(sheet?.rows).toHaveLength(demo.participants.length + 1)
    expect(sheet?.rows.map(([name]) => name)).toContain(someone.name)
  })

  it('notes every file that was taken, and refuses what it does not write', async () => {
    await take(hq.coordinator, 'attendance', 'format=xlsx')
    const { entries } = await hq.coordinator.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries[0]).toMatchObject({ action: 'exported', detail: { what: 'attendance', format: 'xlsx' } })
    expect((await hq.coordinator.send(`GET ${path}/exports/users?format=csv`)).statusCode).toBe(400)
    expect((await hq.coordinator.send(`GET ${path}/exports/records?format=pdf`)).statusCode).toBe(400)
    const unknown = await hq.coordinator.send('GET /events/none/exports/records?format=csv')
    expect(unknown.json()).toMatchObject({ code: 'event-unknown' })
  })
})
