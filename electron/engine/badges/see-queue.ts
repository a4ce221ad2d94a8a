import type { BadgeQueue, BadgeShown } from '#shared/contract/badges.ts'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import type { BadgeOutputs } from '#shared/contract/badges.ts'
import type { Settings } from '#shared/device/settings.ts'
import type { OpenEvent } from '../event/open-event.ts'
import type { KioskBadges } from './kiosk-badges.ts'
import type { BadgeFiles } from './make-badge-file.ts'
import { compareTurn, seeBatches } from './badge-batches.ts'
import { designsOf } from './badge-designs.ts'
import { badgesOf } from './request-badge.ts'
import { showBadge } from './show-badge.ts'

/** As many as somebody looks through; the counts tell of the rest. */
const mostShown = 200
const mostPrinted = 30

/** Everything about badges at this desk, as its screen shows it. */
export function seeQueue(
  open: OpenEvent,
  { badges, making, set }: { badges: KioskBadges; making: BadgeFiles['making']; set: Settings['badges'] },
): BadgeQueue {
  const { deviceId } = open
  const { printRun } = badges
  const seen = { ...printRun, trouble: badges.trouble }
  const show = (jobs: readonly BadgeShown[], limit: number) => jobs.slice(0, limit)
  const shownIn = (step: 'requested' | 'sent' | 'failed') =>
    open.badges.inStep(deviceId, step).map((job) => ({ job, shown: showBadge(open, seen, job) }))
  const underWay = [...shownIn('sent'), ...shownIn('requested'), ...shownIn('failed')].toSorted((one, other) =>
    compareTurn(one.job, other.job),
  )
  const inState = (...states: BadgeShown['state'][]) =>
    underWay.filter(({ shown }) => states.includes(shown.state)).map(({ shown }) => shown)
  const attention = inState('failed', 'unsure')
  const printing = inState('printing')
  const waiting = inState('waiting')
  return {
    ...set,
    batches: seeBatches(open, printRun.isUnsure),
    trouble: badges.trouble(),
    hasDesign: designsOf(open).some(isDrawable),
    counts: {
      waiting: waiting.length,
      waitingAtDesk: waiting.filter(({ place }) => place === null).length,
      printing: printing.length,
      attention: attention.length,
      printed: open.badges.countSteps(deviceId).confirmed ?? 0,
      reprints: open.badges.countReprints(),
    },
    waiting: show([...printing, ...waiting], mostShown),
    attention: show(attention, mostShown),
    printed: open.badges.newestInStep(deviceId, 'confirmed', mostPrinted).map((job) => showBadge(open, seen, job)),
    making: making(),
    papersFolder: badges.papersFolder,
  }
}

/** A person's badges, the latest first. */
export function badgesOfPerson(open: OpenEvent, badges: KioskBadges, participantId: string): BadgeShown[] {
  const seen = { ...badges.printRun, trouble: badges.trouble }
  return badgesOf(open, participantId)
    .toSorted((one, other) => other.requestedAt - one.requestedAt)
    .map((job) => showBadge(open, seen, job))
}

/** The printers of this laptop, and how they are as far as the system tells. */
export async function seePrinters({ spooler, studio }: KioskBadges): Promise<BadgeOutputs['badges:printers']> {
  const queues = spooler ? await spooler.queues() : null
  if (Array.isArray(queues)) return { printers: queues, isStateKnown: true, isSpoolerUp: true }
  if (queues === 'spooler-down') return { printers: [], isStateKnown: true, isSpoolerUp: false }
  const named = await studio({ do: 'list-printers' })
  const printers = named.ok ? named.value.map((one) => ({ ...one, isDefault: false, trouble: null })) : []
  return { printers, isStateKnown: false, isSpoolerUp: named.ok }
}
