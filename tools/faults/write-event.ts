import { join } from 'node:path'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { readDemoEvent } from '#engine/event/demo-event.ts'
import { uuidv7 } from 'uuidv7'

export const root = join(import.meta.dirname, '../..')

/** Writes the example event with doors that are always open, and answers the codes of its people. */
export async function writeEvent(path: string): Promise<string[]> {
  const demo = readDemoEvent(join(root, 'resources/demo'))
  if (!demo.ok) throw new Error(demo.failure.code)
  const { participants: people, ...fresh } = demo.value
  const sessions = fresh.sessions.map((session) => ({ ...session, opensAt: null, closesAt: null }))
  const event = { ...fresh, event: { ...fresh.event, isRehearsal: false }, sessions }
  const created = await createEventFile(event, { path, key: null, deviceId: uuidv7(), people })
  if (!created.ok) throw new Error(created.failure.code)
  return people.flatMap(({ codes }) => codes.map(({ text }) => text))
}
