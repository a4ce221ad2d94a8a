import { columnChoiceSchema, headingsKey, type ColumnChoice } from '#shared/import/column-choice.ts'
import { z } from 'zod'
import type { OpenEvent } from '../event/open-event.ts'

const rememberedSchema = z.record(z.string(), columnChoiceSchema)
/** Forms of one event are few. */
const mostRemembered = 20

/** What somebody chose for these headings before, at this event; null when nobody did. */
export function rememberedColumns({ device }: OpenEvent, headings: readonly string[]): ColumnChoice | null {
  return readAll(device.readValue('importColumns'))[headingsKey(headings)] ?? null
}

export function rememberColumns({ device }: OpenEvent, headings: readonly string[], choice: ColumnChoice): void {
  const key = headingsKey(headings)
  const others = Object.entries(readAll(device.readValue('importColumns'))).filter(([known]) => known !== key)
  const kept = [...others, [key, [...choice]] as const].slice(-mostRemembered)
  device.writeValue('importColumns', JSON.stringify(Object.fromEntries(kept)))
}

/** What cannot be read any more is nothing that was remembered. */
function readAll(text: string | null): Record<string, ColumnChoice> {
  const parsed = text === null ? null : rememberedSchema.safeParse(JSON.parse(text))
  return parsed?.success ? parsed.data : {}
}
