import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SyncWorld } from './sync-world.ts'

/** Copies the file of a headquarters on SQLite while it is not running, as its own backup does. */
export async function backUpServer(world: SyncWorld): Promise<string> {
  const backup = join(world.folder, 'backup.db')
  await world.server().stop()
  await world.withoutDatabase(async () => copyFileSync(world.url, backup))
  await world.startServer()
  return backup
}

/** Puts the backup in the place of the database; answers how many records are gone by that. */
export async function restoreServer(world: SyncWorld, backup: string): Promise<number> {
  const count = async () => (await world.database().db.selectFrom('records').select('id').execute()).length
  const before = await count()
  await world.server().kill()
  await world.withoutDatabase(async () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${world.url}${ending}`, { force: true })
    copyFileSync(backup, world.url)
  })
  const after = await count()
  await world.startServer()
  return before - after
}
