import type Database from 'better-sqlite3'

/** Who is inside a session or aboard a boat, in order, and who has an item twice, without a walk through everybody. */
export function addSessionLists(db: Database.Database): void {
  db.exec(`
    CREATE INDEX attendance_inside ON attendance (session_id, last_entry_at) WHERE is_in = 1;
    CREATE INDEX attendance_aboard ON attendance (session_id, vehicle, last_entry_at) WHERE is_in = 1 AND vehicle <> '';
    CREATE INDEX items_given_twice ON items_given (item, first_at) WHERE times > 1;
  `)
}
