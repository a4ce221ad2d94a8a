import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportReport } from '../../../server/contract/participants.ts'
import { demo, openWithDemo, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const someone = demo.participants.find(({ codes, phone }) => codes.length === 1 && phone !== '')!
const code = someone.codes[0]?.text

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let one: Browser
  beforeEach(async () => {
    hq = await openWithDemo(await newDatabase())
    one = await hq.signedIn('coordinator')
  })
  afterEach(() => hq.close())

  const send = (mode: string, file: string | Buffer) =>
    one.send(`POST ${path}/import?mode=${mode}`, file, { headers: { 'content-type': 'text/csv' } })
  const take = async (mode: 'preview' | 'commit', file: string | Buffer) => {
    const answer = await send(mode, file)
    expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.any(String)])
    return answer.json<ImportReport>()
  }
  const people = () => hq.deps.database.db.selectFrom('participants').selectAll().orderBy('id').execute()

  it('shows what it would do, does it, and changes nothing when the same list comes again', async () => {
    const before = await people()
    const list = `Nama Lengkap;Komunitas;No. HP/WA;NIK;Kode\n${someone.name};Komunitas Baru;;6371010101900003;${code}\nOrang Baru;GenRe;81234567890;6371;\n-;;;;\n`
    const preview = await take('preview', list)
    expect(preview).toMatchObject({
      isCommitted: false,
      added: 1,
      changed: 1,
      unchanged: 0,
      skipped: 1,
      addedRows: [{ row: 3, name: 'Orang Baru', community: 'GenRe' }],
      changedRows: [{ row: 2, participantId: someone.id, matchedBy: 'code', fields: ['community'] }],
      skippedRows: [{ row: 4, because: 'no-name' }],
      droppedColumns: ['NIK'],
    })
    expect(await people()).toEqual(before)
    expect(await take('commit', list)).toEqual({ ...preview, isCommitted: true })
    const after = await people()
    expect(after).toHaveLength(before.length + 1)
    const changed = after.filter(({ id, version }) => before.some((row) => row.id === id && row.version !== version))
    expect(changed).toEqual([
      { ...before.find(({ id }) => id === someone.id), community: 'Komunitas Baru', version: expect.any(Number) },
    ])
    expect(JSON.stringify(after)).not.toContain('6371010101900003')
    expect(await take('commit', list)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const { entries } = await one.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries).toMatchObject([{ action: 'list-imported' }, { detail: { added: 1, changed: 1, skipped: 1 } }])
  })

  it('gives a new row a code, keeps one that the list brings, and adds it to somebody found by phone', async () => {
    await take('commit', `Nama,No HP,Kode\nBaru Satu,,\nBaru Dua,,LUAR-2\n${someone.name},${someone.phone},LUAR-3\n`)
    const { db } = hq.deps.database
    const codes = await db.selectFrom('codes').selectAll().where('participant_id', '=', someone.id).execute()
    expect(codes.map(({ text, standing }) => `${text} ${standing}`).toSorted()).toEqual(
      [`${code} valid`, 'LUAR-3 valid'].toSorted(),
    )
    expect(await db.selectFrom('codes').selectAll().where('text', '=', 'LUAR-2').execute()).toHaveLength(1)
  })

  it('reads what Windows writes, and keeps a formula as the text that it is', async () => {
    const windows = Buffer.from('Nama;Komunitas\n"=HYPERLINK(""http://x"")";Caf\xe9\n', 'latin1')
    expect(await take('commit', windows)).toMatchObject({ added: 1 })
    const row = await hq.deps.database.db
      .selectFrom('participants')
      .selectAll()
      .where('community', '=', 'Café')
      .executeTakeFirst()
    expect(row?.name).toBe('=HYPERLINK("http://x")')
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0, 0, 1]), 'file-not-text'],
    ['nothing but spaces', '  \n ', 'file-empty'],
    ['no column of names', 'Umur,Kota\n1,2\n', 'file-no-name-column'],
    ['a quotation mark that never ends', 'Nama\n"Siti\nAli\n', 'file-malformed'],
  ])('refuses %s and changes nothing', async (_, file, refusal) => {
    const before = await people()
    const answer = await send('commit', file)
    expect([answer.statusCode, answer.json<object>()]).toMatchObject([422, { code: refusal }])
    expect(await people()).toEqual(before)
  })

  it('refuses a body that is no file, and one that is too large', async () => {
    const json = await one.send(`POST ${path}/import?mode=preview`, { rows: [] })
    expect([json.statusCode, json.json<object>()]).toMatchObject([422, { code: 'file-not-text' }])
    const large = await send('preview', Buffer.alloc(21 * 1024 * 1024, 65))
    expect([large.statusCode, large.json<object>()]).toMatchObject([413, { code: 'request-too-large' }])
  })

  it('takes a list of 20,000 in at once, and all of it again as unchanged', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `Orang ${index},Komunitas ${index % 50},${index}@example.org`,
    )
    const list = `Nama,Komunitas,Email\n${rows.join('\n')}\n`
    expect(await take('commit', list)).toMatchObject({ added: 20_000, skipped: 0 })
    expect(await take('preview', list)).toMatchObject({ added: 0, changed: 0, unchanged: 20_000 })
  })
})
