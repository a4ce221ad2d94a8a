import type { OpenEvent } from '#engine/event/open-event.ts'

/** Who is where, who was given what, and who everybody is, as one text: what a rebuild is compared with. */
export function projectedState({ attendance, work, participants }: OpenEvent): string {
  return JSON.stringify([attendance.snapshot(), work.snapshot(), participants.forIndex(0, 1_000_000)])
}
