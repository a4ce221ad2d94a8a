/** The zone that the laptop is set to: for times that belong to the laptop and not to an event, as a backup's. */
export function laptopZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
