import { userInfo } from 'node:os'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Paper } from '#shared/contract/print-tasks.ts'
import { askSpooler, type SpoolerPlace } from './ipp/ask-spooler.ts'
import {
  type IppAttributes,
  type IppGroup,
  type IppResponse,
  firstServerError,
  isIppSuccess,
  notFound,
} from './ipp/decode-ipp.ts'
import { type IppRequest, ippOperations, ippTags, type IppValue } from './ipp/encode-ipp.ts'
import { troubleOfJob, troubleOfPrinter } from './printer-trouble.ts'

/** A job that the spooler has opened under our title; nothing of it can come out before its document is there. */
export type Opened = { kind: 'opened'; number: number } | { kind: 'refused'; failure: BadgeFailure }
/** What became of a document. Without an answer nobody knows, and the job has to be asked. */
export type Taken = { kind: 'taken' } | { kind: 'refused'; failure: BadgeFailure } | { kind: 'unknown' }

export type Queue = { name: string; displayName: string; isDefault: boolean; trouble: BadgeFailure | null }

/** A job as the spooler has it. `trouble` is why it does not go on, where that is told. */
export type SpooledJob = {
  number: number
  name: string
  state: 'waiting' | 'printing' | 'done' | 'aborted' | 'canceled'
  trouble: BadgeFailure | null
  /** Whether it has no document and was never begun. One that is over loses its documents, but not when it was begun. */
  isEmpty: boolean
}

/** Job states of RFC 8011, section 5.3.7: 3 pending, 4 held, 5 processing, 6 stopped, 7 canceled, 8 aborted, 9 completed. */
const jobStates = new Map<number, SpooledJob['state']>([
  [3, 'waiting'],
  [4, 'waiting'],
  [5, 'printing'],
  [6, 'waiting'],
  [7, 'canceled'],
  [8, 'aborted'],
  [9, 'done'],
])

/** Answers of the print service; `spooler-down` where there is none. */
export type Spooler = ReturnType<typeof openSpooler>

/** The print service of this laptop by IPP, as CUPS speaks it on Linux and macOS. Nothing translated is ever read. */
export function openSpooler(place: SpoolerPlace, userName = userInfo().username) {
  let requestId = 0

  function ask(operation: number, attributes: [string, readonly IppValue[]][]): Promise<IppResponse | null> {
    requestId += 1
    return askSpooler(place, { operation, requestId, attributes })
  }

  const queueAddress = (queue: string): [string, IppValue[]] => [
    'printer-uri',
    [{ tag: ippTags.uri, value: `ipp://localhost/printers/${encodeURIComponent(queue)}` }],
  ]
  const everyQueue: [string, IppValue[]] = ['printer-uri', [{ tag: ippTags.uri, value: 'ipp://localhost/' }]]
  const user: [string, IppValue[]] = ['requesting-user-name', [{ tag: ippTags.name, value: userName }]]
  const wanted = (...names: string[]): [string, IppValue[]] => [
    'requested-attributes',
    names.map((value) => ({ tag: ippTags.keyword, value })),
  ]
  const printerFields = wanted(
    'printer-name',
    'printer-info',
    'printer-state',
    'printer-state-reasons',
    'printer-is-accepting-jobs',
    'printer-type',
  )
  // A finished job that CUPS has put away tells no name, unless something is asked that it must be fetched for: its UUID.
  const jobFields = wanted(
    'job-id',
    'job-name',
    'job-state',
    'job-state-reasons',
    'number-of-documents',
    'time-at-processing',
    'job-uuid',
  )

  /** The job of whichever queue that carries our print id, among those that are `which`. */
  async function search(printId: string, which: string): Promise<SpooledJob | null | 'spooler-down'> {
    const answer = await ask(ippOperations.getJobs, [
      everyQueue,
      user,
      jobFields,
      ['which-jobs', [{ tag: ippTags.keyword, value: which }]],
    ])
    if (answer === null || !isIppSuccess(answer)) return 'spooler-down'
    const found = groupsOf(answer, ippTags.job).find(({ attributes }) => attributes.get('job-name')?.[0] === printId)
    return found ? jobOf(found.attributes) : null
  }

  return {
    /** Every queue, or that there is no print service. */
    async queues(): Promise<Queue[] | 'spooler-down'> {
      const answer = await ask(ippOperations.cupsGetPrinters, [user, printerFields])
      if (answer === null) return 'spooler-down'
      return groupsOf(answer, ippTags.printer).map(({ attributes }) => ({
        name: textOf(attributes, 'printer-name'),
        displayName: textOf(attributes, 'printer-info') || textOf(attributes, 'printer-name'),
        isDefault: (Number(attributes.get('printer-type')?.[0] ?? 0) & defaultPrinterBit) !== 0,
        trouble: troubleOfPrinter(attributes),
      }))
    },

    /** Why this queue would not print now, or null. */
    async troubleOf(queue: string): Promise<BadgeFailure | null> {
      const answer = await ask(ippOperations.getPrinterAttributes, [queueAddress(queue), user, printerFields])
      if (answer === null) return 'spooler-down'
      if (answer.status === notFound) return 'printer-missing'
      const [printer] = groupsOf(answer, ippTags.printer)
      return isIppSuccess(answer) && printer ? troubleOfPrinter(printer.attributes) : 'printer-unreachable'
    },

    /**
     * Opens a job under a title. Whether or not the answer comes: without a document it is never printed. `media` is the
     * paper of a badge; null takes the queue's own, as documents do.
     */
    async open(queue: string, { title, media }: { title: string; media: Paper | null }): Promise<Opened> {
      requestId += 1
      const answer = await askSpooler(place, {
        operation: ippOperations.createJob,
        requestId,
        attributes: [queueAddress(queue), user, ['job-name', [{ tag: ippTags.name, value: title }]]],
        jobAttributes: media
          ? [
              ['media', [{ tag: ippTags.keyword, value: nameOfPaper(media) }]],
              // Whatever else a queue is set to: a badge is printed as large as it is.
              ['print-scaling', [{ tag: ippTags.keyword, value: 'none' }]],
            ]
          : [],
      })
      if (answer === null) return { kind: 'refused', failure: 'spooler-down' }
      const number = groupsOf(answer, ippTags.job)[0]?.attributes.get('job-id')?.[0]
      if (isIppSuccess(answer) && typeof number === 'number') return { kind: 'opened', number }
      return { kind: 'refused', failure: refusals.get(answer.status) ?? 'print-aborted' }
    },

    /** Gives a job the one document that it was opened for; from then on it is printed. */
    async giveDocument(number: number, pdf: Uint8Array): Promise<Taken> {
      requestId += 1
      const request: IppRequest = {
        operation: ippOperations.sendDocument,
        requestId,
        attributes: [
          jobAddress(number),
          user,
          ['document-format', [{ tag: ippTags.mimeType, value: 'application/pdf' }]],
          ['last-document', [{ tag: ippTags.boolean, value: true }]],
        ],
      }
      const answer = await askSpooler(place, request, pdf)
      if (answer === null) return { kind: 'unknown' }
      return isIppSuccess(answer)
        ? { kind: 'taken' }
        : { kind: 'refused', failure: refusals.get(answer.status) ?? 'print-aborted' }
    },

    /** The job under a print id, first among those under way; null when none is known. */
    async find(printId: string): Promise<SpooledJob | null | 'spooler-down'> {
      return (await search(printId, 'not-completed')) ?? search(printId, 'completed')
    },

    async follow(number: number): Promise<SpooledJob | null | 'spooler-down'> {
      const answer = await ask(ippOperations.getJobAttributes, [jobAddress(number), user, jobFields])
      // What it cannot say just now it may say the next time.
      if (answer === null || answer.status >= firstServerError) return 'spooler-down'
      const [job] = groupsOf(answer, ippTags.job)
      return isIppSuccess(answer) && job ? jobOf(job.attributes) : null
    },

    /** Asks for the end of a job; whether it came, following it tells. */
    async cancel(number: number): Promise<void> {
      await ask(ippOperations.cancelJob, [jobAddress(number), user])
    },
  }
}

/** Statuses of RFC 8011, section 4.1.6, that say that nothing was taken because of the printer. */
const refusals = new Map<number, BadgeFailure>([
  [notFound, 'printer-missing'],
  [0x0506, 'printer-refused'],
  [0x0507, 'printer-refused'],
])

/** PWG 5101.1: a size by its measures, for which a queue takes its own name, or none. */
function nameOfPaper({ width, height }: Paper): string {
  return `custom_badge_${width / 1_000}x${height / 1_000}mm`
}

/** CUPS_PRINTER_DEFAULT of CUPS' printer-type bits. */
const defaultPrinterBit = 0x20000

function jobAddress(number: number): [string, IppValue[]] {
  return ['job-uri', [{ tag: ippTags.uri, value: `ipp://localhost/jobs/${number}` }]]
}

function groupsOf({ groups }: IppResponse, tag: number): IppGroup[] {
  return groups.filter((group) => group.tag === tag)
}

function textOf(attributes: IppAttributes, name: string): string {
  return String(attributes.get(name)?.[0] ?? '')
}

function jobOf(attributes: IppAttributes): SpooledJob | null {
  const number = attributes.get('job-id')?.[0]
  const state = jobStates.get(Number(attributes.get('job-state')?.[0]))
  if (typeof number !== 'number' || state === undefined) return null
  return {
    number,
    name: textOf(attributes, 'job-name'),
    state,
    trouble: troubleOfJob(attributes),
    isEmpty: attributes.get('number-of-documents')?.[0] === 0 && !attributes.has('time-at-processing'),
  }
}
