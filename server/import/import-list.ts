import type { Readable } from 'node:stream'
import { hasName } from '#shared/import/column-choice.ts'
import { SheetFailure } from '#shared/sheets/sheet-failure.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { ImportAnswer, ImportLine } from '../contract/imports.ts'
import { importChoiceRepository } from '../database/import-choice-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { describePlan } from './describe-plan.ts'
import { cleanList, pause, planList, type CleanList } from './make-plan.ts'
import { problemsFile } from './problems-file.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'
import type { Upload } from './receive-upload.ts'
import { writePlan } from './write-plan.ts'

export type Import = {
  eventId: string
  userId: string
  upload: Upload
  signal: AbortSignal
  tell: (step: Extract<ImportLine, { kind: 'progress' }>['step'], share: number) => void
}

/** Says what taking a list in would do, or does it: all of it or nothing. Attendance is never touched. */
export async function importList(deps: Deps, work: Import): Promise<ImportAnswer> {
  const { read, list, codePrefix } = await readList(deps, work)
  const { eventId, userId, upload, signal, tell } = work
  const { options } = upload
  const { database, now } = deps
  tell('comparing', 0)
  const request = { eventId, list, options, signal }
  const state = await participantListRepository(database).state(eventId)
  const planned = await planList(database, request)
  if (options.mode === 'preview') return describePlan(read, list, planned)
  if (!hasName(list.columns)) throw new Refused(422, 'file-no-name-column')
  tell('writing', 0)
  // What takes long was done before others have to wait, and is done once more when somebody was changed meanwhile.
  return database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const isStill = (await participantListRepository(within).state(eventId)) === state
    const ready = isStill ? planned : await planList(within, request)
    // Only what somebody saw and agreed to is written; a list that was sent twice by mistake stops here too.
    if (ready.name !== options.seen) throw new Refused(409, 'import-changed')
    await pause(signal)
    await writePlan(within, ready, { ...deps, eventId, codePrefix })
    await importChoiceRepository(within).keep(eventId, list.headingsHash, list.columns)
    const { new: added, changed, unchanged, double, needs } = ready.plan.counts
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      {
        action: 'list-imported',
        eventId,
        target: eventId,
        detail: { added, changed, unchanged, skipped: double + needs },
      },
    )
    await pause(signal)
    return { ...describePlan(read, list, ready), isCommitted: true }
  })
}

/** The rows that need checking, as they were in the file and with the reason, for whoever mends them there. */
export async function listProblems(deps: Deps, work: Import): Promise<Readable> {
  const { read, list } = await readList(deps, work)
  const { eventId, upload, signal } = work
  const { plan } = await planList(deps.database, { eventId, list, options: upload.options, signal })
  return problemsFile(read, list, { plan, language: upload.options.language })
}

async function readList(
  { database }: Deps,
  { eventId, upload: { path, options }, signal, tell }: Import,
): Promise<{ read: ReadUpload; list: CleanList; codePrefix: string }> {
  const { event } = await findEvent(database, eventId)
  try {
    const read = await readUpload(path, { sheet: options.sheet, signal, tell: (share) => tell('reading', share) })
    const { codePrefix } = event
    const list = await cleanList(database, { eventId, codePrefix, rows: read.rows, options, signal })
    return { read, list, codePrefix }
  } catch (error) {
    if (error instanceof SheetFailure) throw new Refused(422, error.code, error.detail)
    throw error
  }
}
