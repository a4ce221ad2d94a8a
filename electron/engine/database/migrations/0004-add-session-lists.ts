import type Database from 'better-sqlite3'

/** Who is inside a session or aboard a boat, in order, without a walk through everybody; and how many items went out. */
export function addSessionLists(db: Database.Database): void {
  db.exec(`
    CREATE INDEX attendance_inside ON attendance (session_id, last_entry_at) WHERE is_in = 1;
    CREATE INDEX attendance_aboard ON attendance (session_id, vehicle, last_entry_at) WHERE is_in = 1 AND vehicle <> '';

    -- By the desk that gave the first one; times counts every piece.
    CREATE TABLE item_counts (
      item TEXT NOT NULL,
      desk_id TEXT NOT NULL,
      people INTEGER NOT NULL,
      times INTEGER NOT NULL,
      PRIMARY KEY (item, desk_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO item_counts (item, desk_id, people, times)
      SELECT item, desk_id, count(*), sum(times) FROM items_given GROUP BY item, desk_id;
  `)
}
