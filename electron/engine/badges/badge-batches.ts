import { isWaiting, type BadgeJob } from '#shared/badges/badge-job.ts'
import type { BatchShown } from '#shared/contract/badges.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { z } from 'zod'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designFor } from './design-for.ts'
import type { KioskBadges } from './kiosk-badges.ts'
import { noteStep } from './note-step.ts'
import { appendRequest, badgesOf } from './request-badge.ts'

const pausedSchema = z.array(z.string())

export function pausedBatches({ device }: OpenEvent): Set<string> {
  return new Set(pausedSchema.parse(JSON.parse(device.readValue('pausedBatches') ?? '[]')))
}

/**
 * Who is printed next: whoever stands in front of the desk, in the order in which they came, and after them the batches
 * by their numbers, as far as nobody has paused them.
 */
export function inPrintOrder(open: OpenEvent, jobs: readonly BadgeJob[]): BadgeJob[] {
  const paused = pausedBatches(open)
  return jobs.filter(({ batch }) => batch === null || !paused.has(batch.id)).toSorted(compareTurn)
}

export function compareTurn(one: BadgeJob, other: BadgeJob): number {
  return compareBatch(one, other) || one.sequence - other.sequence
}

function compareBatch({ batch: one }: BadgeJob, { batch: other }: BadgeJob): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  return one.id.localeCompare(other.id) || one.place - other.place
}

type OfBatch = { batch: string }

/** What a person does with a whole batch. Each waits for what is under way at the printer. */
export function batchActions(badges: KioskBadges) {
  const { inTurn } = badges

  const changed = <T>(value: T): Result<T> => {
    badges.wake()
    badges.tellChange()
    return success(value)
  }

  function setPaused(open: OpenEvent, batch: string, isPaused: boolean): void {
    const paused = pausedBatches(open)
    if (isPaused) paused.add(batch)
    else paused.delete(batch)
    open.device.writeValue('pausedBatches', JSON.stringify([...paused]))
  }

  return {
    pause: (desk: Desk, { batch, isPaused }: OfBatch & { isPaused: boolean }): Promise<Result<null>> =>
      inTurn(() => {
        if (desk.open.badges.inBatch(batch).length === 0) return failed('badge-not-possible')
        setPaused(desk.open, batch, isPaused)
        if (!isPaused) badges.printRun.doNotRest()
        return changed(null)
      }),

    /** After a jam: from this number on everything comes out, also what the printer believes to have printed. */
    goOnFrom: (desk: Desk, { batch, place }: OfBatch & { place: number }): Promise<Result<{ again: number }>> =>
      inTurn(() => {
        const { open } = desk
        const newest = newestOfPlaces(open.badges.inBatch(batch)).filter((job) => job.batch && job.batch.place >= place)
        if (newest.length === 0) return failed('badge-not-possible')
        let again = 0
        open.immediate(() => {
          for (const job of newest) {
            if (job.step !== 'confirmed' && !isStuck(job)) continue
            if (job.step === 'failed') noteStep(desk, job, { step: 'dropped' })
            if (askAgain(desk, job)) again += 1
          }
          setPaused(open, batch, false)
        })
        badges.printRun.doNotRest()
        return changed({ again })
      }),
  }
}

/** Failed, and not to be printed without somebody's word. */
const isStuck = (job: BadgeJob): boolean => job.step === 'failed' && !isWaiting(job)

function askAgain(desk: Desk, { participantId, batch }: BadgeJob): boolean {
  const role = desk.open.participants.find(participantId)?.role
  const design = role && designFor(desk.open, role)
  if (!design || batch === null) return false
  const before = badgesOf(desk.open, participantId)
  return appendRequest(desk, participantId, { design: design.id, before, reprint: 'misprinted', batch }) !== null
}

/** The last job of each number: whatever was printed again stands for the first. */
function newestOfPlaces(jobs: readonly BadgeJob[]): BadgeJob[] {
  return [...new Map(jobs.map((job) => [job.batch?.place, job])).values()]
}

/** Batches that are not finished, and the last one, which may turn out to have been jammed. */
export function seeBatches(open: OpenEvent, isUnsure: (jobId: string) => boolean): BatchShown[] {
  const paused = pausedBatches(open)
  return open.badges
    .batches(open.deviceId)
    .map((id) => showBatch(newestOfPlaces(open.badges.inBatch(id)), { id, isPaused: paused.has(id), isUnsure }))
    .filter(({ isFinished }, index) => index === 0 || !isFinished)
}

function showBatch(
  jobs: readonly BadgeJob[],
  { id, isPaused, isUnsure }: { id: string; isPaused: boolean; isUnsure: (jobId: string) => boolean },
): BatchShown {
  const count = (isSo: (job: BadgeJob) => boolean) => jobs.filter(isSo).length
  const waiting = count(isWaiting)
  const printing = count((job) => job.step === 'sent' && !isUnsure(job.id))
  const next = jobs.find((job) => isWaiting(job) || job.step === 'sent')
  return {
    id,
    startedAt: Math.min(...jobs.map(({ requestedAt }) => requestedAt)),
    total: jobs.length,
    printed: count(({ step }) => step === 'confirmed'),
    waiting,
    attention: count((job) => isStuck(job) || isUnsure(job.id)),
    dropped: count(({ step }) => step === 'dropped'),
    last: Math.max(...jobs.map(({ batch }) => batch?.place ?? 1)),
    next: next?.batch?.place ?? null,
    isPaused: isPaused && waiting > 0,
    isFinished: waiting === 0 && printing === 0,
  }
}
