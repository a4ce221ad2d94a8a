import type { Migration } from 'kysely/migration'
import { createHeadquarters } from './0001-create-headquarters.ts'
import { addDeskWork } from './0002-add-desk-work.ts'
import { addImportChoices } from './0003-add-import-choices.ts'
import { addCodeSecrets } from './0004-add-code-secrets.ts'
import { addErasure } from './0005-add-erasure.ts'

/** By name, in order. A migration that has shipped is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-create-headquarters': { up: createHeadquarters },
  '0002-add-desk-work': { up: addDeskWork },
  '0003-add-import-choices': { up: addImportChoices },
  '0004-add-code-secrets': { up: addCodeSecrets },
  '0005-add-erasure': { up: addErasure },
}
