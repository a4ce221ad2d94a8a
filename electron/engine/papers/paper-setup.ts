import { isWholeImage } from '#shared/badges/check-image.ts'
import type { PaperSetupShown } from '#shared/contract/papers.ts'
import type { PaperSetup } from '#shared/event/paper-setup.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'
import { isConnected } from '../sync/connect-event.ts'

/** Who is in the letterhead and signs, and whether that may be changed here. */
export function showPaperSetup(open: OpenEvent): PaperSetupShown {
  return { setup: open.deskSetup.papers, change: whoMayChange(open) }
}

/** Keeps it in the event's file. What headquarters keeps would come back with its next setup. */
export function savePaperSetup(open: OpenEvent, setup: PaperSetup): Result<PaperSetupShown> {
  return open.immediate(() => {
    const change = whoMayChange(open)
    if (change === 'at-headquarters') return failed('papers-of-headquarters')
    if (change === 'by-supervisor') return failed('papers-need-supervisor')
    const logos = [setup.logoLeft, setup.logoRight].filter((logo) => logo !== null)
    if (!logos.every(isWholeImage)) return failed('papers-picture-unusable')
    open.putDeskSetup({ ...open.deskSetup, papers: setup })
    return success(showPaperSetup(open))
  })
}

function whoMayChange(open: OpenEvent): PaperSetupShown['change'] {
  if (isConnected(open)) return 'at-headquarters'
  return !hasOfficers(open) || officerOnDuty(open)?.role === 'supervisor' ? 'allowed' : 'by-supervisor'
}
