import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { reportInputs } from '#shared/contract/reports.ts'
import { success } from '#shared/failures/failure-code.ts'
import type { Kiosk } from '../device/kiosk.ts'
import type { ReportSurroundings } from '../reports/make-recap.ts'
import { previewPaper } from '../reports/preview-paper.ts'
import { showRecap } from '../reports/show-recap.ts'
import { reportWriter } from '../reports/write-report.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** What the event adds up to, and its papers as tables. */
export function reportHandlers(
  kiosk: Kiosk,
  { atDeskLater }: DeskDoor,
  { folder, broadcast }: { folder: string; broadcast: (broadcast: Broadcast) => void },
): Pick<Handlers, keyof typeof reportInputs> {
  const around: ReportSurroundings = {
    syncStatus: kiosk.sync.status,
    appVersion: kiosk.readState().version,
    backupTimes: kiosk.backupTimes,
  }
  const writer = reportWriter({
    folder,
    around,
    isOpen: (open) => kiosk.desk()?.open === open,
    onProgress: (rows, total) => broadcast({ kind: 'report-progress', rows, total }),
  })
  return {
    'reports:recap': atDeskLater((desk, input) => showRecap(desk, input, around)),
    'reports:preview': atDeskLater((desk, input) => previewPaper(desk, input, around)),
    'reports:write': atDeskLater(async (desk, input) => {
      const written = await writer.write(desk, input)
      // Taking whole numbers out has left a record.
      if ('phones' in input.request && input.request.phones === 'full') kiosk.sync.noteRecord()
      return written
    }),
    'reports:cancel': () => {
      writer.cancel()
      return success(null)
    },
  }
}
