import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BadgeBatch } from '#shared/badges/badge-payload.ts'
import type { BadgeOutputs, BadgeQueue } from '#shared/contract/badges.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { badgeSubjectOf } from './badge-subject.ts'
import { designFor } from './design-for.ts'
import type { KioskBadges } from './kiosk-badges.ts'
import { layOutPages, layOutSheets, type Worn } from './lay-out-badges.ts'
import { noteStep } from './note-step.ts'
import { appendRequest, badgesOf } from './request-badge.ts'
import { toPrintOf } from './select-badges.ts'
import { writePaper } from './ways/pdf-road.ts'

type Made = Result<BadgeOutputs['badges:print-selection']>
type Asked = KioskInput<'badges:print-selection'>

/** People in one transaction: a scan may have to wait for it. */
const atOnce = 25

/** Many badges at once, before the guests come: into the queue of the printer, or into one file. */
export function badgeFiles(badges: KioskBadges) {
  let making: BadgeQueue['making'] = null
  let isCanceled = false

  function tell(stage: NonNullable<BadgeQueue['making']>['stage'], total: number): void {
    making = { stage, total }
    badges.tellChange()
  }

  async function intoQueue(desk: Desk, ids: readonly string[]): Promise<Made> {
    if (badges.way() === null) return failed('badge-no-printer')
    const batch = desk.open.newId()
    await inChunks(ids, (id, index) => void askFor(desk, id, { id: batch, place: index + 1 }))
    badges.wake()
    return success({ count: ids.length, file: null })
  }

  async function intoFile(desk: Desk, ids: readonly string[], target: Asked['target']): Promise<Made> {
    const { open } = desk
    const worn = ids.flatMap((id) => wornBy(desk, id) ?? [])
    tell('drawing', worn.length)
    const drawing = target.kind === 'sheets' ? layOutSheets(worn, target.first) : layOutPages(worn)
    const name = `name-tag-${new Date(open.clock()).toISOString().slice(0, 19).replaceAll(/[:T]/g, '-')}.pdf`
    const drawn = await badges.studio({ do: 'draw', drawing, title: name })
    if (isCanceled) return failed('badge-file-canceled')
    if (!drawn.ok) return failed('badge-file-failed', drawn.failure)
    const pdf = await badges.studio({ do: 'pdf', paper: drawing.paper })
    if (isCanceled) return failed('badge-file-canceled')
    if (!pdf.ok) return failed('badge-file-failed', pdf.failure)
    tell('writing', worn.length)
    const file = join(badges.papersFolder, name)
    const failure = writePaper(file, badges.papersFolder, pdf.value)
    if (failure) return failed('badge-file-failed', failure)
    // From here on it is there, and is told to be there.
    tell('recording', worn.length)
    await inChunks(ids, (id) => {
      const job = askFor(desk, id)
      const sent = job && noteStep(desk, job, { step: 'sent', printer: 'pdf' })
      if (job && sent) noteStep(desk, { ...job, printId: sent.id }, { step: 'confirmed', printer: 'pdf' })
    })
    return success({ count: worn.length, file })
  }

  /** In short transactions with a pause after each, so that scans go on in between. */
  async function inChunks(ids: readonly string[], take: (id: string, index: number) => void): Promise<void> {
    for (let first = 0; first < ids.length; first += atOnce) {
      const open = badges.desk()?.open
      if (!open) return
      open.immediate(() => ids.slice(first, first + atOnce).forEach((id, index) => take(id, first + index)))
      await setImmediate()
    }
  }

  return {
    making: () => making,
    print: (desk: Desk, { target, ...selection }: Asked): Promise<Made> =>
      badges.inTurn(async () => {
        const ids = toPrintOf(desk.open, selection)
        if (ids.length === 0) return failed('badge-nobody-chosen')
        isCanceled = false
        try {
          return await (target.kind === 'queue' ? intoQueue(desk, ids) : intoFile(desk, ids, target))
        } finally {
          making = null
          badges.tellChange()
        }
      }),
    /** Ends a file that is being made, before it is there. */
    cancel(): void {
      isCanceled = true
    },
  }
}

export type BadgeFiles = ReturnType<typeof badgeFiles>

function wornBy({ open }: Desk, participantId: string): Worn | null {
  const role = open.participants.find(participantId)?.role
  const design = role && designFor(open, role)
  const subject = badgeSubjectOf(open, participantId)
  return design && subject ? { design, subject } : null
}

/** Whoever has a badge and is printed again with many others was misprinted, for what else should a whole pile be. */
function askFor(desk: Desk, participantId: string, batch?: BadgeBatch) {
  const role = desk.open.participants.find(participantId)?.role
  const design = role && designFor(desk.open, role)
  if (!design) return null
  const before = badgesOf(desk.open, participantId)
  return appendRequest(desk, participantId, {
    design: design.id,
    before,
    reprint: 'misprinted',
    ...(batch && { batch }),
  })
}
