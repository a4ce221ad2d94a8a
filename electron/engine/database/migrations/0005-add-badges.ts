import type Database from 'better-sqlite3'

/** Badges on their way to paper, projected from the records: the newest step of each, and its place in the order. */
export function addBadges(db: Database.Database): void {
  db.exec(`
    CREATE TABLE badge_jobs (
      id TEXT PRIMARY KEY,
      participant_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      design TEXT NOT NULL,
      copy INTEGER NOT NULL,
      reprint TEXT,
      requested_at INTEGER NOT NULL,
      step TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      printer TEXT NOT NULL,
      print_id TEXT NOT NULL,
      failure TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX badge_jobs_by_participant ON badge_jobs (participant_id);
    CREATE INDEX badge_jobs_by_order ON badge_jobs (device_id, step, sequence);
  `)
}
