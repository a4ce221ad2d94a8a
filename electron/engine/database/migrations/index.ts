import type Database from 'better-sqlite3'
import { createDesk } from './0001-create-desk.ts'
import { addSync } from './0002-add-sync.ts'
import { addDeskWork } from './0003-add-desk-work.ts'
import { addSessionLists } from './0004-add-session-lists.ts'
import { addBadges } from './0005-add-badges.ts'
import { addBadgeBatches } from './0006-add-badge-batches.ts'
import { addErasure } from './0007-add-erasure.ts'

/** In order; the place in the list plus one is the schema version. A migration that has shipped is never edited. */
const migrations: readonly ((db: Database.Database) => void)[] = [
  createDesk,
  addSync,
  addDeskWork,
  addSessionLists,
  addBadges,
  addBadgeBatches,
  addErasure,
]

export const newestVersion = migrations.length

/** Brings a file to the newest schema, each step with its version in one transaction: a crash leaves a whole step. */
export function migrate(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue
    db.transaction(() => {
      step(db)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  }
}
