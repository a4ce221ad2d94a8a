import type { KioskInput } from '#shared/contract/inputs.ts'

export type NewEvent = KioskInput<'first-run:import-list'>['event']
export type Zone = NewEvent['zone']

export const zones: readonly Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']

/** Longest texts that the engine takes. */
export const longest = { name: 160, city: 80 } as const

export type Missing = 'file' | 'name' | 'startsOn'

/** What still has to be filled in before a list can be imported, in the order of the form. */
export function missingFrom(path: string, { name, startsOn }: NewEvent): Missing[] {
  const missing: Missing[] = []
  if (path === '') missing.push('file')
  if (name.trim() === '') missing.push('name')
  if (!isDay(startsOn)) missing.push('startsOn')
  return missing
}

/** Whether a date field holds a whole day, yyyy-mm-dd. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** The zone of the form at first: the laptop's own where it is one of the three. */
export function likelyZone(laptopZone: string): Zone {
  return (
    zones.find((zone) => zone === laptopZone) ?? (laptopZone === 'Asia/Pontianak' ? 'Asia/Jakarta' : 'Asia/Makassar')
  )
}
