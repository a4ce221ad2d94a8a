import { importWordsOf } from '#shared/messages/import-words.ts'
import type { Kiosk } from '../device/kiosk.ts'
import type { Handlers } from './handlers.ts'

/** Looking at a list before it is imported, at an event or before there is one. */
export function importHandlers({ imports, settings }: Kiosk, exportFolder: string) {
  return {
    'import:open': imports.preview,
    'import:preview': imports.kept,
    'import:choose-column': imports.chooseColumn,
    'import:switch-repair': imports.switchRepair,
    'import:rows': imports.rows,
    'import:decide': imports.decide,
    'import:decide-rest': imports.decideRest,
    'import:apply': imports.apply,
    'import:cancel': imports.cancel,
    'import:drop': imports.drop,
    'import:save-rows': () => imports.saveRows({ folder: exportFolder, ...importWordsOf(settings().language) }),
  } satisfies Partial<Handlers>
}
