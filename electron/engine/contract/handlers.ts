import type { KioskChannel, KioskInput } from '#shared/contract/inputs.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { AppStatus, KioskOutputs, ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { arrivals, recentScans } from '../check-in/recent-scans.ts'
import { admitPerson, provideNeed, scanCode } from '../check-in/scan-code.ts'
import { lastUndoable, undoScan } from '../check-in/undo-scan.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { setRehearsalClock } from '../device/rehearsal-clock.ts'
import { pageParticipants } from '../participants/page-participants.ts'
import { personHistory } from '../participants/person-history.ts'
import { searchParticipants } from '../participants/search-participants.ts'
import { listConflicts } from '../sync/conflicts.ts'
import { listRefused } from '../sync/refused-records.ts'
import { countUnsent } from '../sync/unsent-of.ts'
import { badgeHandlers } from './badge-handlers.ts'
import { badgeDesignHandlers } from './badge-design-handlers.ts'
import { codeHandlers } from './code-handlers.ts'
import { deskDoor } from './desk-door.ts'
import { importHandlers } from './import-handlers.ts'
import { itemHandlers } from './item-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { officerHandlers } from './officer-handlers.ts'
import { groupHandlers } from './group-handlers.ts'
import { questionHandlers } from './question-handlers.ts'
import { correctionHandlers } from './correction-handlers.ts'
import { paperHandlers } from './paper-handlers.ts'
import { personalDataHandlers } from './personal-data-handlers.ts'
import { reportHandlers } from './report-handlers.ts'
import { walkInHandlers } from './walk-in-handlers.ts'

export type Handlers = {
  [C in KioskChannel]: (input: KioskInput<C>) => Result<KioskOutputs[C]> | Promise<Result<KioskOutputs[C]>>
}

export type Runtime = Pick<AppStatus, 'electron' | 'engine' | 'sqliteVersion' | 'dataFolder'> & { exportFolder: string }

/** One use case per channel. Whoever needs an event gets the one that is open, or is told that none is. */
export function handlersOf(
  kiosk: Kiosk,
  { exportFolder, ...runtime }: Runtime,
  broadcast: (broadcast: Broadcast) => void,
): Handlers {
  const door = deskDoor(kiosk, broadcast)
  const { atDesk, atDeskLater, announcing } = door
  const scanned = ({ counts }: ScanAnswer) => counts

  return {
    ...groupHandlers(door),
    ...questionHandlers(door),
    ...badgeHandlers(kiosk, door),
    'app:state': () => success(kiosk.readState()),
    'app:status': () => success(readStatus(kiosk, runtime)),
    'first-run:open-demo': kiosk.openDemo,
    'first-run:import-list': kiosk.importList,
    'first-run:cancel-import': kiosk.cancelImport,
    'first-run:restore-backup': ({ backupId }) => kiosk.restore(backupId),
    'first-run:reopen-event': ({ eventId }) => kiosk.reopenEvent(eventId),
    'first-run:close-event': kiosk.closeEvent,
    'check-in:scan': atDesk(announcing(scanned, scanCode)),
    'check-in:admit-person': atDesk(announcing(scanned, admitPerson)),
    'check-in:provide': atDesk(announcing(scanned, provideNeed)),
    'check-in:last-undoable': atDesk((desk) => success(lastUndoable(desk))),
    'check-in:undo': atDesk(announcing(({ sessionId }) => sessionId, undoScan)),
    'check-in:recent': atDesk(({ open }, input) => success(recentScans(open, input))),
    'check-in:arrivals': atDesk(({ open }, input) => success(arrivals(open, input))),
    'participants:search': atDesk(({ open }, input) => success(searchParticipants(open, input))),
    'participants:page': atDesk(({ open }, input) => success(pageParticipants(open, input))),
    'participants:facets': atDesk(({ open: { participants } }) =>
      success({ communities: participants.communities(), groups: participants.groups() }),
    ),
    'participants:history': atDesk(({ open }, input) => personHistory(open, input)),
    'device:change-settings': (change) => success(kiosk.changeSettings(change)),
    'device:set-rehearsal-clock': atDesk(({ open }, { at }) => {
      if (!open.event.isRehearsal) return failed('not-a-rehearsal')
      setRehearsalClock(open, at)
      return success({ clockShiftMs: open.clockShiftMs() })
    }),
    'sync:status': () => success(kiosk.sync.status()),
    'sync:now': kiosk.sync.syncNow,
    'sync:enrol': kiosk.sync.enrol,
    'sync:cancel-download': kiosk.sync.cancelDownload,
    'sync:refused': atDesk(({ open }) => success(listRefused(open))),
    'sync:conflicts': atDesk((desk) => success(listConflicts(desk))),
    'sync:decide-conflict': atDesk(kiosk.sync.decide),
    'sync:proof': atDeskLater(kiosk.sync.prove),
    'sync:disconnect': atDeskLater(kiosk.sync.disconnect),
    ...badgeDesignHandlers(door, exportFolder),
    ...importHandlers(kiosk, exportFolder),
    ...sessionHandlers(door),
    ...itemHandlers(door, kiosk, broadcast),
    ...walkInHandlers(door, kiosk.chance),
    ...correctionHandlers(door),
    ...officerHandlers(kiosk, door, broadcast),
    ...paperHandlers(kiosk, door, exportFolder),
    ...personalDataHandlers(kiosk, door, exportFolder),
    ...reportHandlers(kiosk, door, { folder: exportFolder, broadcast }),
    ...codeHandlers(kiosk, door, { folder: exportFolder, broadcast }),
  }
}

function readStatus(kiosk: Kiosk, runtime: Omit<Runtime, 'exportFolder'>): AppStatus {
  const open = kiosk.desk()?.open
  return {
    ...runtime,
    unsent: open ? countUnsent(open) : 0,
    records: open?.recordCount() ?? 0,
    isEncrypted: kiosk.isEncrypted(),
    synchronous: 'FULL',
    lastBackupAt: kiosk.lastBackupAt(),
    backupFailure: kiosk.backupFailure(),
  }
}
