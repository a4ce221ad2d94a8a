import type { SyncStatus } from '#shared/contract/outputs.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { Recap } from '#shared/reports/recap.ts'
import { tallyRecap } from '#shared/reports/tally-recap.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { countedItems, countPieces } from '../items/count-items.ts'
import { readEverybody, countedPerson } from './read-people.ts'
import { readRecords, type RecordsRead } from './read-exceptions.ts'

export type ReportSurroundings = {
  syncStatus: () => SyncStatus
  appVersion: string
  /** When the copies of the open event were made that lie here, in UTC milliseconds. */
  backupTimes?: () => number[]
}

/**
 * Adds up an event, or one of its days. Everybody is read once and counted in every breakdown by that one reading, so
 * that all of them agree, also while people come in.
 */
export async function makeRecap(
  open: OpenEvent,
  { day, role }: { day: string | null; role: Role | null },
  { syncStatus, appVersion }: ReportSurroundings,
): Promise<{ recap: Recap; records: RecordsRead }> {
  const { zone, startsOn } = open.event
  const tally = tallyRecap({ zone, startsOn, sessions: open.sessions, day })
  for await (const person of readEverybody(open))
    if (role === null || person.role === role) tally.add(countedPerson(open, person))
  const records = await readRecords(open, { day, role })
  const people = tally.finish()
  const status = syncStatus()
  const head = open.records.head(open.deviceId)
  const recap: Recap = {
    ...people,
    madeAt: open.clock(),
    exceptions: records.counts,
    items: countedItems(open).map(({ id, name, stock }) => {
      const given = countPieces(open, id)
      return {
        name,
        stock,
        given,
        left: stock === null ? null : stock - given,
        again: open.work.givenAgain(id),
        refused: records.refusedOfItem.get(id) ?? 0,
      }
    }),
    sync: {
      state: status.state,
      records: open.recordCount(),
      unsent: status.unsent,
      refused: status.refused,
      openConflicts: status.openConflicts,
      lastSuccessAt: status.lastSuccessAt,
    },
    officers: [...records.officerIds].map((id) => open.device.nameOf('officers', id)).filter((name) => name !== ''),
    deskNames: Object.fromEntries(
      people.timeline.desks.map(({ deskId }) => [deskId, open.device.nameOf('desks', deskId)]),
    ),
    appVersion,
    head: { deviceId: open.deviceId, number: head.deviceSequence, hash: head.hash },
  }
  return { recap, records }
}
