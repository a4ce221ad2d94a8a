import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const valueSchema = z.object({ value: z.string() })
const namedSchema = z.object({ id: z.string(), name: z.string() })

/** What this laptop is to the event: its id, its clock, its desk and its officers. */
export function deviceRepository(db: WritableDatabase) {
  const read = db.prepare('SELECT value FROM device WHERE key = ?')
  const write = db.prepare(
    'INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const named = {
    desks: {
      find: db.prepare('SELECT id, name FROM desks WHERE name = ?'),
      add: db.prepare('INSERT INTO desks (id, name) VALUES (?, ?)'),
      name: db.prepare('SELECT id, name FROM desks WHERE id = ?'),
    },
    officers: {
      find: db.prepare('SELECT id, name FROM officers WHERE name = ?'),
      add: db.prepare('INSERT INTO officers (id, name) VALUES (?, ?)'),
      name: db.prepare('SELECT id, name FROM officers WHERE id = ?'),
    },
  }

  return {
    readValue(key: 'deviceId' | 'clockShiftMs' | 'clockOffsetMs'): string | null {
      const row = read.get(key)
      return row === undefined ? null : valueSchema.parse(row).value
    },
    writeValue(key: 'deviceId' | 'clockShiftMs' | 'clockOffsetMs', value: string): void {
      write.run(key, value)
    },
    /** The id under which a desk or an officer of this name is known; a new name gets the id given. */
    ensureNamed(kind: 'desks' | 'officers', name: string, newId: () => string): string {
      const row = named[kind].find.get(name)
      if (row !== undefined) return namedSchema.parse(row).id
      const id = newId()
      named[kind].add.run(id, name)
      return id
    },
    nameOf(kind: 'desks' | 'officers', id: string): string {
      const row = named[kind].name.get(id)
      return row === undefined ? '' : namedSchema.parse(row).name
    },
  }
}

export type DeviceRepository = ReturnType<typeof deviceRepository>
