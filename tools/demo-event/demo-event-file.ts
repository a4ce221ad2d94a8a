import type { EventFile } from '#shared/event/event.ts'
import { makeDeskSetup } from './desk-setup.ts'
import { inventPeople } from './people.ts'
import { demoEvent, demoSessions, sisterEvent } from './sessions.ts'

/** The demo event as the kiosk opens it. */
export function makeEventFile(): EventFile {
  const participants = inventPeople()
  return {
    format: 'gapura-event',
    version: 1,
    event: demoEvent,
    otherEvents: [sisterEvent],
    sessions: demoSessions,
    deskSetup: makeDeskSetup(participants),
    participants,
  }
}

/** JSON with one session and one person a line, so that a change shows as the lines it touches. */
export function printEventFile(file: EventFile): string {
  const fields = Object.entries(file).map(([key, value]) => `  ${JSON.stringify(key)}: ${printValue(value)}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

function printValue(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
}
