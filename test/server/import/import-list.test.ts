import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { ImportLine } from '../../../server/contract/imports.ts'
import { demo, openWithDemo, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'
import { bodyOf, commitList, importHeaders, previewList, sendList } from './send-list.ts'

const eventId = demo.event.id
const path = `/events/${eventId}/import`
const keyOf = (name: string) => foldName(name).join('')
const [someone, another, third] = demo.participants.filter(
  ({ codes, phone, name }) =>
    codes.length === 1 &&
    phone !== '' &&
    demo.participants.filter((other) => keyOf(other.name) === keyOf(name)).length === 1,
) as [Participant, Participant, Participant]
const codeOf = ({ codes }: Participant) => codes[0]?.text ?? ''

/** Other tests take lists in at the same time: theirs go too. */
const leftFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gapura-hq-upload-'))

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let one: Browser
  // One for all: each test has people of its own.
  beforeAll(async () => {
    hq = await openWithDemo(await newDatabase())
    one = await hq.signedIn('coordinator')
  })
  afterAll(() => hq.close())

  const people = () => hq.deps.database.db.selectFrom('participants').selectAll().orderBy('id').execute()
  const codesOf = (participantId: string) =>
    hq.deps.database.db.selectFrom('codes').selectAll().where('participant_id', '=', participantId).execute()

  it('shows what it would do, does it, and changes nothing when the same list comes again', async () => {
    const before = await people()
    const list = `Nama Lengkap;Komunitas;No. HP/WA;NIK;Kode\n${someone.name};Komunitas Baru;;6371010101900003;${codeOf(someone)}\nOrang Baru;GenRe;81234567890;6371;\n-;GenRe;;;\n`
    const preview = await previewList(one, eventId, list)
    expect(preview).toMatchObject({
      isCommitted: false,
      counts: { new: 1, changed: 1, unchanged: 0, double: 0, needs: 1 },
      rows: {
        new: [{ row: 3, name: 'Orang Baru', community: 'GenRe', phone: '+6281234567890' }],
        changed: [
          {
            row: 2,
            matchedBy: 'code',
            changes: [{ field: 'community', before: someone.community, after: 'Komunitas Baru' }],
          },
        ],
        needs: [{ row: 4, because: 'no-name' }],
      },
      columns: [
        { meaning: 'name' },
        { meaning: 'community' },
        { meaning: 'phone' },
        { meaning: 'national-id' },
        { meaning: 'code' },
      ],
      repairs: [
        { kind: 'dash', isOn: true, count: 1 },
        { kind: 'lost-zero', count: 1 },
      ],
    })
    expect(JSON.stringify(preview)).not.toContain('6371')
    expect(await people()).toEqual(before)

    expect(await previewList(one, eventId, list, { mode: 'commit', seen: preview.plan })).toMatchObject({
      isCommitted: true,
      counts: preview.counts,
    })
    const after = await people()
    expect(after).toHaveLength(before.length + 1)
    expect(after.filter(({ id, version }) => before.some((row) => row.id === id && row.version !== version))).toEqual([
      { ...before.find(({ id }) => id === someone.id), community: 'Komunitas Baru', version: expect.any(Number) },
    ])
    expect(JSON.stringify(after)).not.toContain('6371010101900003')
    expect((await previewList(one, eventId, list)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    const { entries } = await one.ask<{ entries: object[] }>(`GET /audit?eventId=${eventId}`)
    expect(entries[0]).toMatchObject({ action: 'list-imported', detail: { added: 1, changed: 1, skipped: 1 } })
    await expect.poll(leftFolders, { timeout: 10_000 }).toEqual([])
  })

  it('writes only what was seen: a second press, or a list that changed meanwhile, changes nothing', async () => {
    const list = 'Nama,Kode\nOrang Dua Kali,LUAR-1\n'
    const before = await people()
    const { plan } = await previewList(one, eventId, list)
    const [first, second] = await Promise.all([
      sendList(one, eventId, list, { mode: 'commit', seen: plan }),
      sendList(one, eventId, list, { mode: 'commit', seen: plan }),
    ])
    expect([first.kind, second.kind].toSorted()).toEqual(['answer', 'refused'])
    expect([first, second]).toContainEqual({ kind: 'refused', code: 'import-changed' })
    expect(await people()).toHaveLength(before.length + 1)
    expect(await sendList(one, eventId, 'Nama\nSiapa Lagi\n', { mode: 'commit' })).toMatchObject({
      code: 'import-changed',
    })
  })

  it('gives a new row a code, keeps one that the list brings, and adds it to somebody who is known', async () => {
    const done = await commitList(
      one,
      eventId,
      `Nama,No HP,Kode,Catatan petugas\nBaru Satu,,,Kursi roda\nBaru Dua,,LUAR-2,\n"${another.name}",${another.phone},LUAR-3,\n`,
    )
    expect(done.rows.needs).toEqual([])
    expect((await codesOf(another.id)).map(({ text, standing }) => `${text} ${standing}`).toSorted()).toEqual(
      [`${codeOf(another)} valid`, 'LUAR-3 valid'].toSorted(),
    )
    const fresh = (await people()).filter(({ name }) => name.startsWith('Baru '))
    expect(fresh.map(({ name, alert }) => [name, alert])).toContainEqual(['Baru Satu', 'Kursi roda'])
    for (const { id } of fresh) expect(await codesOf(id)).toHaveLength(1)
  })

  it('lets columns, repairs and single rows be decided, and remembers the columns for the same headings', async () => {
    const list = `Siapa;Dari\nBUDI SANTOSO;GenRe\n${third.name};Entah\n`
    const first = await previewList(one, eventId, list)
    expect(first).toMatchObject({ isRemembered: false, counts: { new: 0, needs: 0 } })
    expect(await sendList(one, eventId, list, { mode: 'commit', seen: first.plan })).toMatchObject({
      kind: 'refused',
      code: 'file-no-name-column',
    })
    const columns = ['name', 'community'] as const
    const second = await previewList(one, eventId, list, { columns: [...columns] })
    expect(second.rows.needs).toMatchObject([{ row: 3, because: 'same-name', candidates: [{ id: third.id }] }])
    const repairs = {
      spaces: true,
      dash: true,
      'lost-zero': true,
      'first-phone': true,
      'sex-words': true,
      capitals: true,
    }
    const decisions = [{ row: 3, decision: { kind: 'same-person' as const, personId: third.id } }]
    const wish = { columns: [...columns], repairs, decisions }
    expect(await commitList(one, eventId, list, wish)).toMatchObject({
      counts: { new: 1, changed: 1, needs: 0 },
      rows: { needs: [{ row: 3, decision: decisions[0]?.decision }] },
    })
    const after = await people()
    expect(after.find(({ id }) => id === third.id)?.community).toBe('Entah')
    expect(after.map(({ name }) => name)).toContain('Budi Santoso')
    expect(await previewList(one, eventId, list)).toMatchObject({
      isRemembered: true,
      columns: [{ meaning: 'name' }, {}],
    })
  })

  it('reads a workbook, whatever it is called', async () => {
    const rows = (async function* () {
      yield ['Orang Excel', '081277770000']
    })()
    const file = await buffer(writeXlsx({ name: 'Peserta', headings: ['Nama', 'HP'], rows }))
    expect(await commitList(one, eventId, file)).toMatchObject({ sheet: 'Peserta', counts: { new: 1 } })
    expect((await people()).find(({ name }) => name === 'Orang Excel')?.phone).toBe('+6281277770000')
  })

  it('gives the rows that need checking as a file, with the reason and without national ids', async () => {
    const list = 'Nama,NIK,Komunitas\n,6371,GenRe\nOrang Lain,6371,=1+1\n'
    const answer = await one.send(`POST ${path}`, bodyOf(list, { mode: 'problems', language: 'en' }), {
      headers: importHeaders,
    })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="rows-to-check.csv"')
    expect(answer.body).toBe('\uFEFFRow,Reason,Nama,Komunitas\r\n2,The name is empty,,GenRe\r\n')
    await expect.poll(leftFolders, { timeout: 10_000 }).toEqual([])
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'file-picture'],
    ['nothing but spaces', '  \n ', 'file-empty'],
    ['a workbook that was cut', Buffer.from('PK\u0003\u0004torn'), 'file-damaged'],
    ['a quotation mark that never ends', 'Nama\n"Siti\nAli\n', 'file-malformed'],
  ])('refuses %s and changes nothing', async (_, file, refusal) => {
    const before = await people()
    expect(await sendList(one, eventId, file)).toMatchObject({ kind: 'refused', code: refusal })
    expect(await people()).toEqual(before)
    await expect.poll(leftFolders, { timeout: 10_000 }).toEqual([])
  })

  it('refuses a body that is no import, one that is too large, and whoever may not', async () => {
    const json = await one.send(`POST ${path}`, { rows: [] })
    expect([json.statusCode, json.json<object>()]).toMatchObject([415, { code: 'request-malformed' }])
    const torn = await one.send(`POST ${path}`, Buffer.from([0, 0, 0, 9, 123]), { headers: importHeaders })
    expect([torn.statusCode, torn.json<object>()]).toMatchObject([400, { code: 'request-malformed' }])
    const large = await one.send(`POST ${path}`, bodyOf(Buffer.alloc(33 * 1024 * 1024, 65), { mode: 'preview' }), {
      headers: importHeaders,
    })
    expect([large.statusCode, large.json<object>()]).toMatchObject([413, { code: 'request-too-large' }])
    const viewer = await hq.signedIn('viewer')
    const asViewer = await viewer.send(`POST ${path}`, bodyOf('Nama\n', { mode: 'preview' }), {
      headers: importHeaders,
    })
    expect(asViewer.statusCode).toBe(403)
    await expect.poll(leftFolders, { timeout: 10_000 }).toEqual([])
  })

  it('takes a list of 5,000 in at once, tells how far it is, and knows all of them when they come again', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `Orang ${index},Komunitas ${index % 50},${index}@example.org`,
    )
    const list = `Nama,Komunitas,Email\n${rows.join('\n')}\n`
    expect(await commitList(one, eventId, list)).toMatchObject({ counts: { new: 5_000, needs: 0 } })
    const answer = await one.send(`POST ${path}`, bodyOf(list, { mode: 'preview' }), { headers: importHeaders })
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportLine)
    expect(lines.map(({ kind }) => kind)).toEqual([...lines.slice(1).map(() => 'progress'), 'answer'])
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.at(-1)).toMatchObject({ answer: { counts: { new: 0, changed: 0, unchanged: 5_000 } } })
  })
})
