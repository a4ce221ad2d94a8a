import { isOfThePrinter, isWaiting, type BadgeJob } from '#shared/badges/badge-job.ts'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { inPrintOrder } from './badge-batches.ts'
import { badgeSubjectOf } from './badge-subject.ts'
import { findDesign } from './design-for.ts'
import { layOutPages } from './lay-out-badges.ts'
import { noteStep } from './note-step.ts'
import { openRoad, type RoadOptions, wayOfName } from './ways/open-road.ts'
import type { Outcome, PrintRoad } from './ways/print-road.ts'

/** Milliseconds. After so long in front of a printer that does not go on, somebody has to look at it. */
const takenWithin = 5 * 60_000

type Ended = Exclude<Outcome, { kind: 'going-on' }>

/** A road, and whether a badge would come out there. */
type Asked = { road: PrintRoad; asked: Promise<BadgeFailure | null> }

type Flight = {
  job: BadgeJob
  road: PrintRoad
  since: number
  trouble: BadgeFailure | null
  /** How it ended, until that is written down: a printer does not always tell it twice. */
  ended: Ended | null
}

export type PrintRunOptions = RoadOptions & {
  desk: () => Desk | null
  way: () => PrintWay | null
  /** Milliseconds of a clock that only runs on. */
  ticks: () => number
}

/** When to look again, milliseconds; null when only a new badge or a person brings it on. */
export type Pause = number | null
const whileUnderWay = 300
const whilePrinterIsIll = 2_000
/** A printer that says that it is well and then takes nothing is asked less and less often. */
const longestRest = 60_000

/**
 * Brings badges to paper, one at a time, guests at the desk before batches. What is handed over is written down
 * before, so after a crash the spooler is asked first, and what nobody knows of is asked of a person: never is a badge
 * printed twice without somebody's word.
 */
export function openPrintRun(options: PrintRunOptions) {
  let flight: Flight | null = null
  let holdUp: BadgeFailure | null = null
  let refusals = 0
  let restUntil = 0
  const unsure = new Set<string>()
  /** Failed ones that somebody wants to try once more. */
  const again = new Set<string>()

  /** One step of work. Returns when to look again. */
  async function step(): Promise<Pause> {
    const desk = options.desk()
    if (!desk) return null
    flight ??= resume(desk)
    if (flight) return followFlight(desk, flight)
    const way = options.way()
    const job = way && nextJob(desk)
    if (!way || !job) {
      holdUp = null
      return null
    }
    const rest = restUntil - options.ticks()
    if (rest > 0) return rest
    const road = openRoad(way, options)
    const asked = road.troubleOf()
    // A printer that was well is asked beside the drawing; for one that was ill nothing is drawn again and again.
    if (holdUp !== null) holdUp = await asked
    return holdUp === null ? start(desk, job, { road, asked }) : whilePrinterIsIll
  }

  /** What was handed over before, perhaps before a restart. */
  function resume({ open }: Desk): Flight | null {
    const job = open.badges.inStep(open.deviceId, 'sent').find(({ id }) => !unsure.has(id))
    if (!job) return null
    const way = options.way()
    const road = openRoad(wayOfName(job.printer), options)
    // The same printer with what only the settings know of it.
    const set = way && openRoad(way, options)
    return { job, road: set?.name === road.name ? set : road, since: options.ticks(), trouble: null, ended: null }
  }

  async function followFlight(desk: Desk, now: Flight): Promise<Pause> {
    const { job, road, since } = now
    const outcome = now.ended ?? (await road.follow(job.printId))
    const isOverdue = outcome.kind === 'going-on' && options.ticks() - since > takenWithin
    if (!isOverdue || outcome.trouble === 'spooler-down') return settle(desk, now, outcome)
    // Whoever it was for has long gone in; somebody decides whether it is still wanted.
    const ended = await road.cancel(job.printId)
    const failure: Outcome = { kind: 'failed', failure: 'not-taken-in-time' }
    return settle(desk, now, ended.kind === 'canceled' ? failure : ended)
  }

  function nextJob({ open }: Desk): BadgeJob | null {
    const requested = open.badges.inStep(open.deviceId, 'requested')
    const failed = open.badges.inStep(open.deviceId, 'failed').filter((job) => isWaiting(job) || again.has(job.id))
    return inPrintOrder(open, [...requested, ...failed])[0] ?? null
  }

  async function start(desk: Desk, job: BadgeJob, { road, asked }: Asked): Promise<Pause> {
    const design = findDesign(desk.open, job.design)
    const subject = badgeSubjectOf(desk.open, job.participantId)
    if (!design || !subject) return settle(desk, { job, road }, { kind: 'failed', failure: 'design-unusable' })
    const drawing = layOutPages([{ design, subject }])
    const { open } = desk
    const printId = open.newId()
    const [trouble, drawn] = await Promise.all([asked, options.studio({ do: 'draw', drawing, title: printId })])
    holdUp = trouble
    if (trouble !== null) return whilePrinterIsIll
    if (!drawn.ok) return settle(desk, { job, road }, { kind: 'failed', failure: drawn.failure })
    const prepared = await road.prepare({ printId, paper: drawing.paper, pages: drawing.pages.length })
    if (prepared.kind === 'failed') return settle(desk, { job, road }, prepared)
    // Given up while it was drawn, or the event was closed.
    const isStillWanted = options.desk()?.open === open && open.badges.find(job.id)?.step === job.step
    if (!isStillWanted) {
      await prepared.giveUp()
      return 0
    }
    try {
      noteStep(desk, job, { id: printId, step: 'sent', printer: road.name })
    } catch (error) {
      await prepared.giveUp()
      throw error
    }
    again.delete(job.id)
    const sent: BadgeJob = { ...job, step: 'sent', printId }
    flight = { job: sent, road, since: options.ticks(), trouble: null, ended: null }
    return settle(desk, flight, await prepared.deliver())
  }

  /** Writes down how a badge stands. What is over makes room for the next one at once. */
  function settle(desk: Desk, { job, road }: Pick<Flight, 'job' | 'road'>, outcome: Outcome): Pause {
    // The event was closed meanwhile: it is asked for again when the event is opened.
    if (options.desk()?.open !== desk.open) return null
    if (outcome.kind === 'going-on') {
      if (flight) flight.trouble = outcome.trouble
      return outcome.trouble === null ? whileUnderWay : whilePrinterIsIll
    }
    if (flight) flight.ended = outcome
    noteEnd(desk, { job, road }, outcome)
    flight = null
    refusals = outcome.kind === 'failed' && isOfThePrinter(outcome.failure) ? refusals + 1 : 0
    restUntil = refusals === 0 ? 0 : options.ticks() + Math.min(longestRest, whilePrinterIsIll * 2 ** (refusals - 1))
    if (outcome.kind === 'failed' && refusals > 0) holdUp = outcome.failure
    return 0
  }

  function noteEnd(desk: Desk, { job, road }: Pick<Flight, 'job' | 'road'>, outcome: Ended): void {
    const { name: printer } = road
    switch (outcome.kind) {
      case 'done':
        noteStep(desk, job, { step: 'confirmed', printer })
        break
      case 'failed':
        noteStep(desk, job, { step: 'failed', printer, failure: outcome.failure })
        break
      case 'canceled':
        noteStep(desk, job, { step: 'failed', printer, failure: 'print-canceled' })
        break
      case 'never-taken':
        noteStep(desk, job, { step: 'failed', printer, failure: 'cut-off' })
        break
      case 'unsure':
        unsure.add(job.id)
    }
  }

  /** Takes back what is at a printer, as far as that is possible. Null when it is not there. */
  async function recall(desk: Desk, jobId: string): Promise<Outcome['kind'] | null> {
    if (flight?.job.id !== jobId) return null
    const { job, road } = flight
    const outcome = await road.cancel(job.printId)
    settle(desk, { job, road }, outcome)
    return outcome.kind
  }

  return {
    step,
    recall,
    /** The badge that is at a printer now. */
    inFlight: (): string | null => flight?.job.id ?? null,
    /** Why the next badge waits, or why the one at the printer does not come out. */
    trouble: (): BadgeFailure | null => flight?.trouble ?? holdUp,
    isUnsure: (jobId: string): boolean => unsure.has(jobId),
    noLongerUnsure: (jobId: string): void => void unsure.delete(jobId),
    tryAgain: (jobId: string): void => void again.add(jobId),
    isTriedAgain: (jobId: string): boolean => again.has(jobId),
    /** The printer may be another one, or well again. */
    doNotRest(): void {
      refusals = 0
      restUntil = 0
      holdUp = null
    },
    /** Another event: what was known of the last one's badges is nothing to it. */
    forget(): void {
      flight = null
      holdUp = null
      unsure.clear()
      again.clear()
    },
  }
}

export type PrintRun = ReturnType<typeof openPrintRun>
