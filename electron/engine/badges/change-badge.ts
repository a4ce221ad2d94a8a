import { setTimeout } from 'node:timers/promises'
import { isWaiting, type BadgeJob } from '#shared/badges/badge-job.ts'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { nameOfWay } from '#shared/badges/name-of-way.ts'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { BadgeOutputs, BadgeShown } from '#shared/contract/badges.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { type SamplePerson, sampleSubject } from './badge-subject.ts'
import { designFor } from './design-for.ts'
import type { KioskBadges } from './kiosk-badges.ts'
import { layOutPages } from './lay-out-badges.ts'
import { noteStep } from './note-step.ts'
import { showBadge } from './show-badge.ts'
import { openRoad } from './ways/open-road.ts'

/** Milliseconds that somebody waits in front of the screen for a test to come out. */
const testWithin = 15_000
const lookEvery = 250

type OfJob = { jobId: string }
/** A design that is still being made, and who is on it. */
type Tried = { design: BadgeDesign; person: SamplePerson }

/** What a person at the desk may do with a badge. Each waits for what is under way at the printer. */
export function badgeActions(badges: KioskBadges) {
  const { printRun, inTurn } = badges

  const told = ({ open }: Desk, jobId: string): Result<BadgeShown> => {
    badges.wake()
    badges.tellChange()
    const job = open.badges.find(jobId)
    const seen = { ...printRun, trouble: badges.trouble }
    return job ? success(showBadge(open, seen, job)) : failed('badge-not-possible')
  }

  /** Of this laptop: another one's badges are printed there. */
  const ownJob = ({ open }: Desk, jobId: string): BadgeJob | null => {
    const job = open.badges.find(jobId)
    return job?.deviceId === open.deviceId ? job : null
  }

  return {
    /** Gives a badge up; one that is at the printer is called back first, and may have come out by then. */
    cancel: (desk: Desk, { jobId }: OfJob): Promise<Result<BadgeShown>> =>
      inTurn(async () => {
        await printRun.recall(desk, jobId)
        const job = ownJob(desk, jobId)
        if (!job || job.step === 'dropped') return failed('badge-not-possible')
        if (job.step === 'sent' && !printRun.isUnsure(jobId)) return failed('badge-not-possible')
        if (job.step !== 'confirmed') noteStep(desk, job, { step: 'dropped' })
        printRun.noLongerUnsure(jobId)
        return told(desk, jobId)
      }),

    /** Gives up what has not gone to the printer: of one batch, or of those who came to the desk. */
    cancelWaiting: (desk: Desk, { batch }: { batch: string | null }): Promise<Result<{ dropped: number }>> =>
      inTurn(() => {
        const { badges: outbox, deviceId } = desk.open
        const waiting = [
          ...outbox.inStep(deviceId, 'requested'),
          ...outbox.inStep(deviceId, 'failed').filter(isWaiting),
        ].filter((job) => (job.batch?.id ?? null) === batch)
        desk.open.immediate(() => {
          for (const job of waiting) noteStep(desk, job, { step: 'dropped' })
        })
        badges.wake()
        badges.tellChange()
        return success({ dropped: waiting.length })
      }),

    retry: (desk: Desk, { jobId }: OfJob): Promise<Result<BadgeShown>> =>
      inTurn(() => {
        if (ownJob(desk, jobId)?.step !== 'failed') return failed('badge-not-possible')
        printRun.tryAgain(jobId)
        printRun.doNotRest()
        return told(desk, jobId)
      }),

    settle: (desk: Desk, { jobId, isPrinted }: OfJob & { isPrinted: boolean }): Promise<Result<BadgeShown>> =>
      inTurn(() => {
        const job = ownJob(desk, jobId)
        if (!job || !printRun.isUnsure(jobId)) return failed('badge-not-possible')
        if (isPrinted) noteStep(desk, job, { step: 'confirmed' })
        else {
          noteStep(desk, job, { step: 'failed', failure: 'not-taken-in-time' })
          printRun.tryAgain(jobId)
        }
        printRun.noLongerUnsure(jobId)
        return told(desk, jobId)
      }),

    /** Calls back what is at the old printer, and sends it with everything else to the new one. */
    move: (desk: Desk, way: PrintWay, choose: (way: PrintWay) => void): Promise<Result<null>> =>
      inTurn(async () => {
        const before = badges.way()
        const jobId = printRun.inFlight()
        if (jobId !== null && before !== null && nameOfWay(before) !== nameOfWay(way)) {
          const ended = await printRun.recall(desk, jobId)
          if (ended === 'canceled') printRun.tryAgain(jobId)
        }
        choose(way)
        return success(null)
      }),

    /** One badge of somebody who does not exist, past the queue. Nothing is written down of it. */
    test: (desk: Desk, newId: () => string, tried: Tried | null = null): Promise<Result<BadgeOutputs['badges:test']>> =>
      inTurn(async () => {
        const way = badges.way()
        const design = tried?.design ?? designFor(desk.open, 'participant')
        if (!way) return failed('badge-no-printer')
        if (!design) return failed('badge-no-design')
        const road = openRoad(way, badges)
        const holdUp = await road.troubleOf()
        if (holdUp) return success({ trouble: holdUp, isPrinted: false })
        const drawing = layOutPages([{ design, subject: sampleSubject(desk.open, tried?.person) }])
        const printId = newId()
        const drawn = await badges.studio({ do: 'draw', drawing, title: printId })
        if (!drawn.ok) return success({ trouble: drawn.failure, isPrinted: false })
        const prepared = await road.prepare({ printId, paper: drawing.paper, pages: drawing.pages.length })
        if (prepared.kind === 'failed') return success({ trouble: prepared.failure, isPrinted: false })
        let outcome = await prepared.deliver()
        const limit = Date.now() + testWithin
        while (outcome.kind === 'going-on' && Date.now() < limit) {
          await setTimeout(lookEvery)
          outcome = await road.follow(printId)
        }
        // A test that comes out while nobody waits for it any more would only confuse.
        const ended = outcome.kind === 'going-on' ? await road.cancel(printId) : outcome
        const isPrinted = ended.kind === 'done'
        if (isPrinted) return success({ trouble: null, isPrinted })
        if (ended.kind === 'failed') return success({ trouble: ended.failure, isPrinted })
        const trouble = outcome.kind === 'going-on' ? outcome.trouble : null
        return success({ trouble: trouble ?? 'not-taken-in-time', isPrinted })
      }),
  }
}
