import type { ItemGiven } from '#shared/records/items-given.ts'
import type { Waiting } from '#shared/records/waiting.ts'
import type { WritableDatabase } from './open-database.ts'

type ItemRow = [participantId: string, item: string, times: number, firstAt: number, string, string, string]

/**
 * More rows than this are sorted by an index. It is made when somebody first reads such a list, and not before: every
 * scan that hands something over would have to keep it.
 */
const longList = 5_000

/** What people were given and for what they wait, projected from the records: can be emptied and rebuilt at any time. */
export function deskWorkRepository(db: WritableDatabase) {
  const itemColumns = 'participant_id, item, times, first_at, desk_id, device_id, record_id'
  const removeItems = db.prepare('DELETE FROM items_given WHERE participant_id = ?')
  const addItem = db.prepare(`INSERT INTO items_given (${itemColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const itemsOf = db.prepare<[string], ItemRow>(`SELECT ${itemColumns} FROM items_given WHERE participant_id = ?`).raw()
  // By what an index holds alone, so that the rows before the page are not read.
  const receivers = db
    .prepare<[string, number, number], string>(
      `SELECT participant_id FROM items_given WHERE item = ?
       ORDER BY first_at DESC, participant_id DESC LIMIT ? OFFSET ?`,
    )
    .pluck()
  const oneOf = db
    .prepare<[string, string], ItemRow>(`SELECT ${itemColumns} FROM items_given WHERE participant_id = ? AND item = ?`)
    .raw()
  const twice = db
    .prepare<[number], ItemRow>(`SELECT ${itemColumns} FROM items_given WHERE times > 1 ORDER BY first_at DESC LIMIT ?`)
    .raw()
  // Beside the counts of sessions, where every scan writes anyway.
  const addCount = db.prepare(
    `INSERT INTO session_counts (session_id, scope, value) VALUES ('', ?, ?)
     ON CONFLICT (session_id, scope) DO UPDATE SET value = value + excluded.value`,
  )
  const readCounts = db
    .prepare<[string, string], [scope: string, times: number]>(
      `SELECT scope, value FROM session_counts WHERE session_id = '' AND scope >= ? AND scope < ? AND value <> 0
       ORDER BY value DESC, scope`,
    )
    .raw()
  const again = db
    .prepare<[string], number>('SELECT coalesce(sum(times - 1), 0) FROM items_given WHERE item = ? AND times > 1')
    .pluck()
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
  const clear = ['items_given', 'waiting'].map((table) => db.prepare(`DELETE FROM ${table}`))

  let isInOrder = false
  const keepInOrder = () => {
    if (!isInOrder) db.exec('CREATE INDEX IF NOT EXISTS items_given_by_item ON items_given (item, first_at)')
    isInOrder = true
  }

  return {
    putItems(participantId: string, items: readonly ItemGiven[]): void {
      const before = itemsOf.all(participantId)
      if (before.length > 0) removeItems.run(participantId)
      for (const [, item, times, , deskId] of before) addCount.run(scopeOf(item, deskId), -times)
      for (const one of items) {
        addItem.run(participantId, one.item, one.times, one.firstAt, one.deskId, one.deviceId, one.recordId)
        addCount.run(scopeOf(one.item, one.deskId), one.times)
      }
    },
    itemsOf: (participantId: string): ItemGiven[] => itemsOf.all(participantId).map(itemOf),
    /** Who was given an item, the latest first. */
    ofItem(item: string, limit: number, offset = 0): (ItemGiven & { participantId: string })[] {
      if (this.givenByDesk(item).reduce((sum, { times }) => sum + times, 0) > longList) keepInOrder()
      return receivers.all(item, limit, offset).flatMap((participantId) => {
        const row = oneOf.get(participantId, item)
        return row ? [{ participantId, ...itemOf(row) }] : []
      })
    },
    /** Who was given the same item more than once, by desks that did not know of each other. */
    givenTwice: (limit: number): (ItemGiven & { participantId: string })[] =>
      twice.all(limit).map((row) => ({ participantId: row[0], ...itemOf(row) })),
    /** How many pieces of an item went out, by the desk that gave somebody the first one. */
    givenByDesk(item: string): { deskId: string; times: number }[] {
      const start = scopeOf(item, '')
      // The character after the one that ends the item's name.
      const end = `${start.slice(0, -1)}\v`
      return readCounts.all(start, end).map(([scope, times]) => ({ deskId: scope.slice(start.length), times }))
    },
    /** Pieces beyond the first that one and the same person was given. */
    givenAgain: (item: string): number => again.get(item) ?? 0,
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
    snapshot: () => ({ items: everyItem.all(), waiting: everyWaiting.all() }),
  }
}

export type DeskWorkRepository = ReturnType<typeof deskWorkRepository>

function scopeOf(item: string, deskId: string): string {
  return `item:${item}\n${deskId}`
}

function itemOf([, item, times, firstAt, deskId, deviceId, recordId]: ItemRow): ItemGiven {
  return { item, times, firstAt, deskId, deviceId, recordId }
}
