import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { settingsSchema, type Settings, type SettingsChange } from '#shared/device/settings.ts'
import { z } from 'zod'
import { writeFileSafely } from './write-file-safely.ts'

const fileSchema = z.object({ settings: settingsSchema, openEventId: z.string().nullable() })
type Stored = z.infer<typeof fileSchema>

/** What this laptop is set to and which event is open on it. A file that cannot be read is kept beside the new one. */
export function settingsFile(dataFolder: string, stamp: () => string, firstOpenEventId: () => string | null) {
  const path = join(dataFolder, 'settings.json')
  let stored = read()

  function read(): Stored {
    if (!existsSync(path)) return { settings: settingsSchema.parse({}), openEventId: firstOpenEventId() }
    const parsed = fileSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
    if (parsed.success) return parsed.data
    renameSync(path, `${path}.${stamp()}.damaged`)
    return { settings: settingsSchema.parse({}), openEventId: firstOpenEventId() }
  }

  function write(next: Stored): void {
    writeFileSafely(path, `${JSON.stringify(next, null, 2)}\n`)
    stored = next
  }

  return {
    settings: (): Settings => stored.settings,
    openEventId: (): string | null => stored.openEventId,
    setOpenEvent: (openEventId: string | null) => write({ ...stored, openEventId }),
    changeSettings({ camera, scanner, ...rest }: SettingsChange): Settings {
      const { settings } = stored
      const merged = {
        ...settings,
        ...rest,
        camera: { ...settings.camera, ...camera },
        scanner: { ...settings.scanner, ...scanner },
      }
      write({ ...stored, settings: settingsSchema.parse(merged) })
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
