import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventFileSchema, type EventFile } from '#shared/event/event.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'

/** The example that comes with the app. */
export function readDemoEvent(resourcesFolder: string): Result<EventFile> {
  let text: string
  try {
    text = readFileSync(join(resourcesFolder, 'banjarbaru.json'), 'utf8')
  } catch (error) {
    return failed('file-unreadable', error instanceof Error && 'code' in error ? String(error.code) : '')
  }
  const parsed = eventFileSchema.safeParse(JSON.parse(text))
  return parsed.success
    ? success(parsed.data)
    : failed('file-not-an-event', parsed.error.issues[0]?.path.join('.') ?? '')
}
