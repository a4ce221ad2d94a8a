import type { codeInputs } from '#shared/contract/codes.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import { success } from '#shared/failures/failure-code.ts'
import { addCodeKey, listCodeKeys, revokeCodeKey } from '../codes/code-keys.ts'
import { codeWriter } from '../codes/write-codes.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { mayShowPhones } from '../reports/show-phones.ts'
import { isConnected } from '../sync/connect-event.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** Codes that leave as files, and the keys that sign them. */
export function codeHandlers(
  kiosk: Kiosk,
  { atDesk, atDeskLater }: DeskDoor,
  { folder, broadcast }: { folder: string; broadcast: (broadcast: Broadcast) => void },
): Pick<Handlers, keyof typeof codeInputs> {
  const writer = codeWriter({
    folder,
    isOpen: (open) => kiosk.desk()?.open === open,
    onProgress: (done, total) => broadcast({ kind: 'codes-progress', done, total }),
  })
  return {
    'codes:keys': atDesk((desk) =>
      success({
        keys: listCodeKeys(desk.open),
        isOfHeadquarters: isConnected(desk.open),
        isPhoneAllowed: mayShowPhones(desk).ok,
        papersFolder: folder,
      }),
    ),
    'codes:count': atDesk(({ open }, selection) => success(open.codes.count(selection))),
    'codes:hand-out': atDeskLater(async (desk, input) => {
      const written = await writer.write(desk, input)
      // Taking whole numbers out has left a record.
      kiosk.sync.noteRecord()
      return written
    }),
    'codes:cancel': () => {
      writer.cancel()
      return success(null)
    },
    'codes:make-key': atDesk((desk) => addCodeKey(desk)),
    'codes:revoke-key': atDesk(revokeCodeKey),
  }
}
