import type Database from 'better-sqlite3'

/** What a desk does beside letting people in: walk-ins and corrections, items, waiting lists, boats, officers. */
export function addDeskWork(db: Database.Database): void {
  db.exec(`
    ALTER TABLE event ADD COLUMN desk_setup TEXT NOT NULL DEFAULT '{}';

    ALTER TABLE participants ADD COLUMN is_walk_in INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE participants ADD COLUMN represented_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE participants ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';
    -- What the list says, as JSON, of whom records have a say about; the other columns are both together.
    ALTER TABLE participants ADD COLUMN list_entry TEXT;
    CREATE INDEX participants_by_merged ON participants (merged_into) WHERE merged_into <> '';

    ALTER TABLE attendance ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
    ALTER TABLE attendance ADD COLUMN spent_ms INTEGER NOT NULL DEFAULT 0;

    -- How many of each were given stands in session_counts, under no session and 'item:', the item's id and the desk's:
    -- a page that every scan writes anyway.
    CREATE TABLE items_given (
      participant_id TEXT NOT NULL,
      item TEXT NOT NULL,
      times INTEGER NOT NULL,
      first_at INTEGER NOT NULL,
      desk_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      record_id TEXT NOT NULL,
      PRIMARY KEY (participant_id, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE waiting (
      session_id TEXT NOT NULL,
      participant_id TEXT NOT NULL,
      since INTEGER NOT NULL,
      record_id TEXT NOT NULL,
      PRIMARY KEY (session_id, participant_id)
    ) STRICT, WITHOUT ROWID;

    -- Records about nobody: officers, stock, boats, and codes that belong to nobody.
    CREATE INDEX records_about_nobody ON records (device_id, device_sequence) WHERE participant_id IS NULL;
  `)
}
