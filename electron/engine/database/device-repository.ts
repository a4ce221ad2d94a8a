import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

type DeviceKey =
  | 'deviceId'
  | 'clockShiftMs'
  | 'clockOffsetMs'
  /** The last change of the event that was taken in from headquarters. */
  | 'syncCursor'
  | 'syncLastSuccessAt'
  /** Set while somebody has disconnected this laptop. */
  | 'syncIsOff'
  /** Where to pull again after an update: this version could not read what came then. JSON. */
  | 'syncUnread'
  /** Who is signed in at this desk. */
  | 'officerOnDuty'
  /** Set while the desk is locked. */
  | 'isDeskLocked'
  /** Designs of badges that were made for this laptop alone. JSON. */
  | 'ownBadges'
  /** Wrong tries of PINs. JSON. */
  | 'pinTries'
  /** Up to which of its own records this laptop has asked for badges. */
  | 'badgeCursor'
  /** Secret halves of the keys that sign codes, where no headquarters has them. JSON, by the key's id. */
  | 'codeSecrets'
  /** Set while free pages of the file may still hold what was erased. */
  | 'scrubDue'
  /** Batches of badges that somebody has paused. JSON. */
  | 'pausedBatches'
  /** What columns of lists mean, as somebody chose it. JSON. */
  | 'importColumns'

const valueSchema = z.object({ value: z.string() })
const namedSchema = z.object({ id: z.string(), name: z.string() })

/** What this laptop is to the event: its id, its clock, its desk and its officers. */
export function deviceRepository(db: WritableDatabase) {
  const read = db.prepare('SELECT value FROM device WHERE key = ?')
  const write = db.prepare(
    'INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const remove = db.prepare('DELETE FROM device WHERE key = ?')
  const named = {
    desks: {
      find: db.prepare('SELECT id, name FROM desks WHERE name = ? ORDER BY id LIMIT 1'),
      put: db.prepare('INSERT INTO desks (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name'),
      add: db.prepare('INSERT INTO desks (id, name) VALUES (?, ?)'),
      name: db.prepare('SELECT id, name FROM desks WHERE id = ?'),
    },
    officers: {
      find: db.prepare('SELECT id, name FROM officers WHERE name = ? ORDER BY id LIMIT 1'),
      put: db.prepare(
        'INSERT INTO officers (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
      ),
      add: db.prepare('INSERT INTO officers (id, name) VALUES (?, ?)'),
      name: db.prepare('SELECT id, name FROM officers WHERE id = ?'),
    },
  }

  return {
    readValue(key: DeviceKey): string | null {
      const row = read.get(key)
      return row === undefined ? null : valueSchema.parse(row).value
    },
    writeValue(key: DeviceKey, value: string): void {
      write.run(key, value)
    },
    removeValue: (key: DeviceKey): void => void remove.run(key),
    /** The id under which a desk or an officer of this name is known; a new name gets the id given. */
    ensureNamed(kind: 'desks' | 'officers', name: string, newId: () => string): string {
      const row = named[kind].find.get(name)
      if (row !== undefined) return namedSchema.parse(row).id
      const id = newId()
      named[kind].add.run(id, name)
      return id
    },
    /** Takes in what other laptops call their desks and officers, by the ids that their records carry. */
    putNames(kind: 'desks' | 'officers', names: Readonly<Record<string, string>>): void {
      for (const [id, name] of Object.entries(names)) named[kind].put.run(id, name)
    },
    nameOf(kind: 'desks' | 'officers', id: string): string {
      const row = named[kind].name.get(id)
      return row === undefined ? '' : namedSchema.parse(row).name
    },
  }
}

export type DeviceRepository = ReturnType<typeof deviceRepository>
