import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { eventFileSchema } from '#shared/event/event.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { loadEventFile } from '../../server/events/load-event-file.ts'
import { startHeadquarters, type Running } from '../../server/start-headquarters.ts'
import { withDatabases } from './with-databases.ts'

const demo = eventFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../resources/demo/banjarbaru.json', import.meta.url), 'utf8')),
)

withDatabases((newDatabase) => {
  const running: Running[] = []
  const start = async (databaseUrl: string) => {
    const headquarters = await startHeadquarters({ databaseUrl, logLevel: 'silent' })
    running.push(headquarters)
    return headquarters
  }
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })

  it('listens on a free port and says that it is well', async () => {
    const { address } = await start(await newDatabase())
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true })
  })

  it('starts several times at once on one database, which gets its tables once', async () => {
    const url = await newDatabase()
    await Promise.all([start(url), start(url), start(url)])
    const applied = await running[0]?.deps.database.db.selectFrom('events').selectAll().execute()
    expect(applied).toEqual([])
  })

  it('refuses a database that a newer version has used', async () => {
    const url = await newDatabase()
    const { deps } = await start(url)
    await deps.database.db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-from-the-future', timestamp: new Date().toISOString() })
      .execute()
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'database-newer' })
  })

  it('loads an event with everybody on its list, or nothing when it is there already', async () => {
    const { deps } = await start(await newDatabase())
    await loadEventFile(deps, demo)
    const { db } = deps.database
    const people = await db.selectFrom('participants').select(['id', 'version']).orderBy('version').execute()
    expect(people.map(({ id }) => id)).toEqual(demo.participants.map(({ id }) => id))
    const event = await db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(event.version).toBe(people.at(-1)?.version)
    expect(event.setup_version).toBe((people[0]?.version ?? 0) - 1)
    await expect(loadEventFile(deps, demo)).rejects.toMatchObject({ code: 'event-exists' })
    const codes = await db.selectFrom('codes').selectAll().execute()
    expect(codes.length).toBe(demo.participants.flatMap(({ codes: theirs }) => theirs).length)
  })
})
