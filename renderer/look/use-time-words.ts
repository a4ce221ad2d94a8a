import { useFormatter } from 'use-intl'

/**
 * Instants (UTC milliseconds) and calendar days (yyyy-mm-dd) in the words of the chosen language. Instants are told in
 * `zone`, or where none is given in the one that the laptop is set to.
 */
export function useTimeWords(zone?: string) {
  const format = useFormatter()
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    time: (at: number) =>
      format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
    date: (at: number) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone }),
    day: (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' }),
  }
}
