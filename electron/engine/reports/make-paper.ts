import { attendancePaper } from '#shared/reports/attendance-paper.ts'
import { deletionPaper } from '#shared/reports/deletion-paper.ts'
import { entitledPaper } from '#shared/reports/entitled-paper.ts'
import { handoverPaper } from '#shared/reports/handover-paper.ts'
import { minutesPaper } from '#shared/reports/minutes-paper.ts'
import type { PaperFrame } from '#shared/reports/paper-frame.ts'
import type { PaperRequest } from '#shared/reports/paper-request.ts'
import { paperWords } from '#shared/reports/paper-words.ts'
import type { Paper } from '#shared/reports/paper.ts'
import { recapPaper } from '#shared/reports/recap-paper.ts'
import { transportPaper } from '#shared/reports/transport-paper.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { collectErasures } from './collect-erasures.ts'
import { listEntitled } from './list-entitled.ts'
import { listPeople } from './list-people.ts'
import { listReceivers } from './list-receivers.ts'
import { makeRecap, type ReportSurroundings } from './make-recap.ts'
import { exceptionLines } from './read-exceptions.ts'
import { mayShowPhones, notePhonesShown } from './show-phones.ts'

/**
 * One paper with everything that it says; its rows are read while somebody writes them. Whole numbers of phones are
 * given to a supervisor only, and that they were is recorded.
 */
export async function makePaper(desk: Desk, request: PaperRequest, around: ReportSurroundings): Promise<Result<Paper>> {
  const { open } = desk
  const frame = frameOf(open, request.language)
  switch (request.paper) {
    case 'attendance': {
      const isWhole = request.phones === 'full'
      const allowed = isWhole ? mayShowPhones(desk) : success(null)
      if (!allowed.ok) return allowed
      const list = await listPeople(open, request)
      if (isWhole) notePhonesShown(desk, list.count.people)
      return success(attendancePaper(frame, request, list))
    }
    case 'transport': {
      const asked = { ...request, who: 'present', signatures: 'empty' } as const
      return success(transportPaper(frame, request, await listPeople(open, asked)))
    }
    case 'handover': {
      const item = open.items().find(({ id }) => id === request.itemId)
      if (!item) return failed('item-unknown')
      return success(handoverPaper(frame, request, { itemName: item.name, ...(await listReceivers(open, request)) }))
    }
    case 'recap': {
      const { recap, records } = await makeRecap(open, request, around)
      const { exceptions } = records
      const rows = exceptionLines(open, exceptions, request.language)
      return success(recapPaper(frame, request, recap, { rows, count: exceptions.length }))
    }
    case 'minutes': {
      const { recap } = await makeRecap(open, request, around)
      return success(minutesPaper(frame, request, recap))
    }
    case 'deletion': {
      const erasures = collectErasures(open)
      const last = erasures.at(-1)?.at ?? 0
      const older = (around.backupTimes?.() ?? [])
        .filter((at) => at < last - open.clockShiftMs())
        .toSorted((a, b) => a - b)
      const [from] = older
      const backups = from === undefined ? null : { count: older.length, from, to: older.at(-1) ?? from }
      return success(deletionPaper(frame, { erasures, backups }))
    }
    case 'entitled':
      return success(entitledPaper(frame, await listEntitled(open)))
  }
}

export function frameOf(open: OpenEvent, language: PaperRequest['language']): PaperFrame {
  const { event, sessions, deskSetup } = open
  return {
    event,
    sessions,
    setup: deskSetup.papers,
    words: paperWords(language, event.zone),
    madeAt: open.clock(),
  }
}
