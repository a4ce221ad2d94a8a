import type Database from 'better-sqlite3'

/**
 * Lets go of what records say of somebody who was erased, and of nothing else: the place in the chain, the hash and
 * whom a record is about stay, and a record that says who erased them has to be here.
 */
export function addErasure(db: Database.Database): void {
  db.exec(`
    ALTER TABLE records ADD COLUMN erased_by TEXT;
    CREATE INDEX records_by_erasure ON records (erased_by) WHERE erased_by IS NOT NULL;

    DROP TRIGGER records_stay;
    CREATE TRIGGER records_stay BEFORE UPDATE ON records
    WHEN NOT (
      NEW.erased_by IS NOT NULL
      AND EXISTS (
        SELECT 1 FROM records AS erasure WHERE erasure.id = NEW.erased_by
          AND erasure.participant_id = OLD.participant_id AND json_extract(erasure.payload, '$.kind') = 'erasure'
      )
      AND json_extract(OLD.payload, '$.kind') <> 'erasure'
      AND json_extract(NEW.payload, '$.kind') = json_extract(OLD.payload, '$.kind')
      AND NEW.device_id = OLD.device_id AND NEW.is_pulled = OLD.is_pulled
      AND NEW.device_sequence = OLD.device_sequence AND NEW.id = OLD.id
      AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash AND NEW.event_id = OLD.event_id
      AND NEW.session_id IS OLD.session_id AND NEW.participant_id = OLD.participant_id
      AND NEW.officer_id = OLD.officer_id AND NEW.desk_id = OLD.desk_id
      AND NEW.scanned_at = OLD.scanned_at AND NEW.clock_offset_ms IS OLD.clock_offset_ms
    )
    BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
  `)
}
