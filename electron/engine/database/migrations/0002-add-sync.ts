import type Database from 'better-sqlite3'

/**
 * What a laptop needs to sync. Records that came from headquarters stand beside this laptop's own chains, never in
 * them: after a copied disk both hold the same device and number, and only the id tells them apart.
 */
export function addSync(db: Database.Database): void {
  db.exec(`
    DROP TRIGGER records_stay;
    DROP TRIGGER records_remain;
    ALTER TABLE records RENAME TO records_before;
    DROP INDEX records_by_participant;

    -- is_pulled stands before the number, so that an own chain is one run of rows: its end is one step away.
    CREATE TABLE records (
      device_id TEXT NOT NULL,
      is_pulled INTEGER NOT NULL DEFAULT 0,
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
      PRIMARY KEY (device_id, is_pulled, device_sequence, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO records (device_id, device_sequence, id, previous_hash, hash, event_id, session_id, participant_id,
        officer_id, desk_id, scanned_at, clock_offset_ms, payload)
      SELECT device_id, device_sequence, id, previous_hash, hash, event_id, session_id, participant_id,
        officer_id, desk_id, scanned_at, clock_offset_ms, payload FROM records_before;
    DROP TABLE records_before;
    CREATE INDEX records_by_participant ON records (participant_id) WHERE participant_id IS NOT NULL;
    CREATE TRIGGER records_stay BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
    CREATE TRIGGER records_remain BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

    -- Every id this laptop has written under, how far headquarters has that chain, and by what it is known there (JSON).
    CREATE TABLE own_devices (
      device_id TEXT PRIMARY KEY,
      confirmed_sequence INTEGER NOT NULL DEFAULT 0,
      confirmed_hash TEXT NOT NULL DEFAULT '${'0'.repeat(64)}',
      identity TEXT
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO own_devices (device_id) SELECT DISTINCT device_id FROM records;
    INSERT OR IGNORE INTO own_devices (device_id) SELECT value FROM device WHERE key = 'deviceId';

    CREATE TABLE refused_records (
      record_id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      refused_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Where one participant's admissions to one session cannot all be right; which they are, the records tell.
    CREATE TABLE conflicts (
      participant_id TEXT NOT NULL,
      session_id TEXT NOT NULL,
      is_open INTEGER NOT NULL,
      happened_at INTEGER NOT NULL,
      PRIMARY KEY (participant_id, session_id)
    ) STRICT, WITHOUT ROWID;

    -- Two laptops may call two desks alike.
    ALTER TABLE desks RENAME TO desks_before;
    CREATE TABLE desks (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO desks SELECT id, name FROM desks_before;
    DROP TABLE desks_before;
    CREATE INDEX desks_by_name ON desks (name);
    ALTER TABLE officers RENAME TO officers_before;
    CREATE TABLE officers (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO officers SELECT id, name FROM officers_before;
    DROP TABLE officers_before;
    CREATE INDEX officers_by_name ON officers (name);
  `)
}
