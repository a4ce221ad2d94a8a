import type { paperInputs } from '#shared/contract/papers.ts'
import { success } from '#shared/failures/failure-code.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { handOutPaper } from '../papers/hand-out-paper.ts'
import { savePaperSetup, showPaperSetup } from '../papers/paper-setup.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** What papers look like and who signs them, and what becomes of those that are made. */
export function paperHandlers(
  { badges }: Kiosk,
  { atDesk }: DeskDoor,
  folder: string,
): Pick<Handlers, keyof typeof paperInputs> {
  const badgeQueue = () => {
    const way = badges.way()
    return way?.kind === 'system' ? way.queue : null
  }
  return {
    'papers:setup': atDesk(({ open }) => success(showPaperSetup(open))),
    'papers:save-setup': atDesk(({ open }, setup) => savePaperSetup(open, setup)),
    'papers:hand-out': (input) =>
      handOutPaper({ folder, studio: badges.studio, spooler: badges.spooler, badgeQueue }, input),
  }
}
