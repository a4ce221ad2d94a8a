import type { KioskInput } from '#shared/contract/inputs.ts'
import type { RecapShown } from '#shared/contract/reports.ts'
import { success, type Result } from '#shared/failures/failure-code.ts'
import { recapMessage } from '#shared/reports/recap-message.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { frameOf } from './make-paper.ts'
import { makeRecap, type ReportSurroundings } from './make-recap.ts'
import { mayShowPhones } from './show-phones.ts'

/** What the event adds up to now, for the screen and for a chat. */
export async function showRecap(
  desk: Desk,
  { day, role, language }: KioskInput<'reports:recap'>,
  around: ReportSurroundings,
): Promise<Result<RecapShown>> {
  const { recap } = await makeRecap(desk.open, { day, role }, around)
  return success({
    recap,
    message: recapMessage(frameOf(desk.open, language), recap),
    isPhoneAllowed: mayShowPhones(desk).ok,
  })
}
