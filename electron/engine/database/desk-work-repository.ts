import type { ItemGiven } from '#shared/records/items-given.ts'
import type { Waiting } from '#shared/records/waiting.ts'
import type { WritableDatabase } from './open-database.ts'

type ItemRow = [participantId: string, item: string, times: number, firstAt: number, string, string, string]

/** What people were given and for what they wait, projected from the records: can be emptied and rebuilt at any time. */
export function deskWorkRepository(db: WritableDatabase) {
  const itemColumns = 'participant_id, item, times, first_at, desk_id, device_id, record_id'
  const removeItems = db.prepare('DELETE FROM items_given WHERE participant_id = ?')
  const addItem = db.prepare(`INSERT INTO items_given (${itemColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const itemsOf = db.prepare<[string], ItemRow>(`SELECT ${itemColumns} FROM items_given WHERE participant_id = ?`).raw()
  const ofItem = db
    .prepare<[string, number, number], ItemRow>(
      `SELECT ${itemColumns} FROM items_given WHERE item = ? ORDER BY first_at DESC, participant_id LIMIT ? OFFSET ?`,
    )
    .raw()
  const twice = db
    .prepare<[number], ItemRow>(`SELECT ${itemColumns} FROM items_given WHERE times > 1 ORDER BY first_at DESC LIMIT ?`)
    .raw()
  const given = db
    .prepare<[string], [deskId: string, people: number, times: number]>(
      'SELECT desk_id, people, times FROM item_counts WHERE item = ? AND times <> 0 ORDER BY times DESC, desk_id',
    )
    .raw()
  const addGiven = db.prepare(
    `INSERT INTO item_counts (item, desk_id, people, times) VALUES (?, ?, ?, ?)
     ON CONFLICT (item, desk_id) DO UPDATE SET people = people + excluded.people, times = times + excluded.times`,
  )
  const putWaiting = db.prepare(
    'INSERT OR REPLACE INTO waiting (session_id, participant_id, since, record_id) VALUES (?, ?, ?, ?)',
  )
  const removeWaiting = db.prepare('DELETE FROM waiting WHERE session_id = ? AND participant_id = ?')
  const waiting = db
    .prepare<[string], [string, number, string]>(
      'SELECT participant_id, since, record_id FROM waiting WHERE session_id = ? ORDER BY since, participant_id',
    )
    .raw()
  const countWaiting = db.prepare<[string], number>('SELECT count(*) FROM waiting WHERE session_id = ?').pluck()
  const everyItem = db
    .prepare<[], ItemRow>(`SELECT ${itemColumns} FROM items_given ORDER BY participant_id, item`)
    .raw()
  const everyWaiting = db
    .prepare<[], unknown[]>('SELECT session_id, participant_id, since, record_id FROM waiting ORDER BY 1, 2')
    .raw()
  const everyCount = db
    .prepare<[], unknown[]>('SELECT item, desk_id, people, times FROM item_counts WHERE times <> 0 ORDER BY 1, 2')
    .raw()
  const clear = ['items_given', 'item_counts', 'waiting'].map((table) => db.prepare(`DELETE FROM ${table}`))

  return {
    putItems(participantId: string, items: readonly ItemGiven[]): void {
      for (const [, item, times, , deskId] of itemsOf.all(participantId)) addGiven.run(item, deskId, -1, -times)
      removeItems.run(participantId)
      for (const one of items) {
        addItem.run(participantId, one.item, one.times, one.firstAt, one.deskId, one.deviceId, one.recordId)
        addGiven.run(one.item, one.deskId, 1, one.times)
      }
    },
    itemsOf: (participantId: string): ItemGiven[] => itemsOf.all(participantId).map(itemOf),
    /** Who was given an item, the latest first. */
    ofItem: (item: string, limit: number, offset = 0): (ItemGiven & { participantId: string })[] =>
      ofItem.all(item, limit, offset).map((row) => ({ participantId: row[0], ...itemOf(row) })),
    /** Who was given the same item more than once, by desks that did not know of each other. */
    givenTwice: (limit: number): (ItemGiven & { participantId: string })[] =>
      twice.all(limit).map((row) => ({ participantId: row[0], ...itemOf(row) })),
    /** How many people were given an item, and how many pieces, by the desk that gave the first one. */
    givenByDesk: (item: string): { deskId: string; people: number; times: number }[] =>
      given.all(item).map(([deskId, people, times]) => ({ deskId, people, times })),
    putWaiting(sessionId: string, participantId: string, state: Waiting | null): void {
      if (state) putWaiting.run(sessionId, participantId, state.since, state.recordId)
      else removeWaiting.run(sessionId, participantId)
    },
    countWaiting: (sessionId: string): number => countWaiting.get(sessionId) ?? 0,
    /** Everybody who waits for a seat of a session, who has waited longest first. */
    waiting: (sessionId: string): (Waiting & { participantId: string })[] =>
      waiting.all(sessionId).map(([participantId, since, recordId]) => ({ participantId, since, recordId })),
    clear(): void {
      for (const statement of clear) statement.run()
    },
    /** The whole projection as plain values, in a fixed order: what a rebuild is compared with. */
    snapshot: () => ({ items: everyItem.all(), counts: everyCount.all(), waiting: everyWaiting.all() }),
  }
}

export type DeskWorkRepository = ReturnType<typeof deskWorkRepository>

function itemOf([, item, times, firstAt, deskId, deviceId, recordId]: ItemRow): ItemGiven {
  return { item, times, firstAt, deskId, deviceId, recordId }
}
