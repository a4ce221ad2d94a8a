import type Database from 'better-sqlite3'

/** One event at one laptop: its list, its records, and what is projected from them. */
export function createDesk(db: Database.Database): void {
  db.exec(`
    CREATE TABLE device (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE event (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE other_events (code_prefix TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE sessions (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE TABLE desks (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE officers (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE participants (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      community TEXT NOT NULL,
      group_name TEXT NOT NULL,
      category TEXT NOT NULL,
      sex TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      is_minor INTEGER NOT NULL,
      has_permission INTEGER NOT NULL,
      alert TEXT NOT NULL,
      standing TEXT NOT NULL,
      -- Folded name without titles and spaces: finds who begins so, and orders lists.
      name_key TEXT NOT NULL,
      -- Digits of the phone backwards: its tail becomes a prefix.
      phone_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX participants_by_name ON participants (name_key);
    CREATE INDEX participants_by_phone ON participants (phone_key) WHERE phone_key <> '';

    CREATE TABLE codes (
      text TEXT PRIMARY KEY,
      participant_id TEXT NOT NULL REFERENCES participants (id),
      standing TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX codes_by_participant ON codes (participant_id);

    -- Appended, never changed: the triggers below refuse both.
    CREATE TABLE records (
      device_id TEXT NOT NULL,
      device_sequence INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      event_id TEXT NOT NULL,
      session_id TEXT,
      participant_id TEXT,
      officer_id TEXT NOT NULL,
      desk_id TEXT NOT NULL,
      scanned_at INTEGER NOT NULL,
      clock_offset_ms INTEGER,
      payload TEXT NOT NULL,
      PRIMARY KEY (device_id, device_sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX records_by_participant ON records (participant_id) WHERE participant_id IS NOT NULL;
    CREATE TRIGGER records_stay BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
    CREATE TRIGGER records_remain BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

    CREATE TABLE attendance (
      participant_id TEXT NOT NULL,
      session_id TEXT NOT NULL,
      is_in INTEGER NOT NULL,
      entries INTEGER NOT NULL,
      day TEXT NOT NULL,
      entries_on_day INTEGER NOT NULL,
      first_entry_at INTEGER NOT NULL,
      last_entry_at INTEGER NOT NULL,
      last_entry_desk_id TEXT NOT NULL,
      last_entry_device_id TEXT NOT NULL,
      PRIMARY KEY (participant_id, session_id)
    ) STRICT, WITHOUT ROWID;

    -- scope: 'inside', 'arrived', 'desk:' and the desk's id, or 'minute:' and the minute since 1970 of first entries.
    CREATE TABLE session_counts (
      session_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      value INTEGER NOT NULL,
      PRIMARY KEY (session_id, scope)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE name_index USING fts5 (
      name, place, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize='unicode61'
    );
    -- Every known word with each of its letters left out once: two words one letter apart share such a remainder.
    CREATE TABLE spellings (remainder TEXT NOT NULL, word TEXT NOT NULL, key TEXT NOT NULL,
      PRIMARY KEY (remainder, word)) STRICT, WITHOUT ROWID;
  `)
}
