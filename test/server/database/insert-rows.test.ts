import { afterEach, expect, it } from 'vitest'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { type OpenDatabase, openDatabase } from '../../../server/database/open-database.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  let database: OpenDatabase | null = null
  afterEach(() => database?.close())
  const open = async () => (database = await openDatabase(await newDatabase()))
  const trouble = (id: string, more: { device_id?: string | null; detail?: string } = {}) => ({
    id,
    event_id: 'banjarbaru',
    device_id: null,
    at: 1_795_546_494_464_021,
    code: 'sequence-gap',
    detail: '',
    ...more,
  })
  const read = (of: OpenDatabase) => of.db.selectFrom('troubles').selectAll().orderBy('id').execute()

  it('writes rows whose columns are empty for some or for all', async () => {
    const of = await open()
    const rows = [trouble('a'), trouble('b', { device_id: 'laptop' })]
    expect(await insertRows(of, 'troubles', rows)).toBe(2)
    expect(await insertRows(of, 'troubles', [trouble('c')])).toBe(1)
    expect(await read(of)).toEqual([...rows, trouble('c')])
  })

  it('keeps texts as they are, whatever they look like', async () => {
    const of = await open()
    const hostile = [`{"a",NULL}`, `'); DROP TABLE troubles; --`, '\\"\\', 'é 😀 \u202e', 'NULL', '']
    await insertRows(
      of,
      'troubles',
      hostile.map((detail, index) => trouble(String(index), { detail })),
    )
    expect((await read(of)).map(({ detail }) => detail)).toEqual(hostile)
  })

  it('fails, leaves or replaces what is there, as it is told', async () => {
    const of = await open()
    await insertRows(of, 'troubles', [trouble('a', { detail: 'first' })])
    const again = [trouble('a', { detail: 'second' }), trouble('b')]
    await expect(insertRows(of, 'troubles', again)).rejects.toThrow(/unique/i)
    expect(await read(of)).toHaveLength(1)
    expect(await insertRows(of, 'troubles', again, { onConflict: 'ignore' })).toBe(1)
    expect((await read(of))[0]?.detail).toBe('first')
    await insertRows(of, 'troubles', again, { onConflict: { replaceBy: ['id'] } })
    expect((await read(of)).map(({ detail }) => detail)).toEqual(['second', ''])
  })

  it('writes all of a transaction or nothing', async () => {
    const of = await open()
    const failing = of.transaction(async (within) => {
      await insertRows(within, 'troubles', [trouble('a')])
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await read(of)).toEqual([])
  })

  it('lets somebody read what is committed while somebody else writes', async () => {
    const of = await open()
    await insertRows(of, 'troubles', [trouble('a')])
    await of.transaction(async (within) => {
      await insertRows(within, 'troubles', [trouble('b')])
      expect(await read(of)).toHaveLength(1)
      expect(await within.db.selectFrom('troubles').selectAll().execute()).toHaveLength(2)
    })
    expect(await read(of)).toHaveLength(2)
  })

  it('takes writers one after the other, in the order in which they came', async () => {
    const of = await open()
    const order: string[] = []
    const write = (id: string) =>
      of.transaction(async (within) => {
        await within.db.selectFrom('events').selectAll().execute()
        await insertRows(within, 'troubles', [trouble(id)])
        order.push(id)
      })
    await Promise.all(['a', 'b', 'c', 'd'].map(write))
    expect(await read(of)).toHaveLength(4)
    if (of.dialect === 'sqlite') expect(order).toEqual(['a', 'b', 'c', 'd'])
  })
})
