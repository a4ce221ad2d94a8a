import type Database from 'better-sqlite3'

/** Badges that were asked for together: their lot, and the number of each in it. */
export function addBadgeBatches(db: Database.Database): void {
  db.exec(`
    ALTER TABLE badge_jobs ADD COLUMN batch TEXT;
    ALTER TABLE badge_jobs ADD COLUMN place INTEGER;
    CREATE INDEX badge_jobs_by_batch ON badge_jobs (batch, place) WHERE batch IS NOT NULL;
  `)
}
