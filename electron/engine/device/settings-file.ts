import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import {
  changedSettings,
  firstSettings,
  settingsChangeSchema,
  type Settings,
  type SettingsChange,
} from '#shared/device/settings.ts'
import { z } from 'zod'
import { writeFileSafely } from './write-file-safely.ts'

/** A file of an older version knows fewer settings: what it does not say is as on a new laptop. */
const fileSchema = z.object({ settings: settingsChangeSchema, openEventId: z.string().nullable() })
type Stored = { settings: Settings; openEventId: string | null }

/** What this laptop is set to and which event is open on it. A file that cannot be read is kept beside the new one. */
export function settingsFile(dataFolder: string, stamp: () => string, firstOpenEventId: () => string | null) {
  const path = join(dataFolder, 'settings.json')
  let stored = read()

  function read(): Stored {
    if (!existsSync(path)) return { settings: firstSettings, openEventId: firstOpenEventId() }
    const parsed = fileSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
    if (parsed.success) return { ...parsed.data, settings: changedSettings(firstSettings, parsed.data.settings) }
    renameSync(path, `${path}.${stamp()}.damaged`)
    return { settings: firstSettings, openEventId: firstOpenEventId() }
  }

  function write(next: Stored): void {
    writeFileSafely(path, `${JSON.stringify(next, null, 2)}\n`)
    stored = next
  }

  return {
    settings: (): Settings => stored.settings,
    openEventId: (): string | null => stored.openEventId,
    setOpenEvent: (openEventId: string | null) => write({ ...stored, openEventId }),
    changeSettings(change: SettingsChange): Settings {
      write({ ...stored, settings: changedSettings(stored.settings, change) })
      return stored.settings
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
