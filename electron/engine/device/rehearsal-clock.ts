import type { OpenEvent } from '../event/open-event.ts'

/** A rehearsal begins a little after the doors opened, so that the first scan of a newcomer is admitted. */
const afterOpeningMs = 5 * 60_000

/** Moves a rehearsal's clock to the event's morning when it has never run, or has run past the end of the day. */
export function startRehearsalClock(open: OpenEvent): void {
  if (!open.event.isRehearsal) return
  const opens = open.sessions.flatMap(({ opensAt }) => opensAt ?? [])
  const closes = open.sessions.flatMap(({ closesAt }) => closesAt ?? [])
  if (opens.length === 0) return
  const isOver = closes.length > 0 && open.clock() >= Math.max(...closes)
  if (open.clockShiftMs() === 0 || isOver) setRehearsalClock(open, Math.min(...opens) + afterOpeningMs)
}

/** Sets the event's clock of a rehearsal to an instant; it runs on from there. */
export function setRehearsalClock(open: OpenEvent, at: number): void {
  open.setClockShift(open.clockShiftMs() + at - open.clock())
}
