import type { Failure, FailureCode, Result } from '../failures/failure-code.ts'
import type { BadgeApi } from './badges.ts'
import type { BadgeDesignApi } from './badge-designs.ts'
import type { CorrectionApi } from './corrections.ts'
import type { DeskProfileApi } from './desk-profiles.ts'
import type { GroupApi } from './groups.ts'
import type { CodeApi } from './codes.ts'
import type { ImportApi } from './import.ts'
import type { ItemApi } from './items.ts'
import type { SessionApi } from './sessions.ts'
import type { OfficerApi } from './officers.ts'
import type { QuestionApi } from './questions.ts'
import type { PaperApi } from './papers.ts'
import type { PersonalDataApi } from './personal-data.ts'
import type { ReportApi } from './reports.ts'
import type { SelfServiceApi } from './self-service.ts'
import type { WalkInApi } from './walk-ins.ts'
import type { KioskChannel, KioskInput } from './inputs.ts'
import type { KioskOutputs, SessionCounts, SyncStatus } from './outputs.ts'

export type Answer<C extends KioskChannel> = Promise<Result<KioskOutputs[C]>>
export type Ask<C extends KioskChannel> = (input: KioskInput<C>) => Answer<C>
export type AskNothing<C extends KioskChannel> = () => Answer<C>

/** A push from the engine or from main to the window. */
export type Broadcast =
  | { kind: 'scanned'; sessionId: string; counts: SessionCounts; records: number }
  /** Something else was recorded: people, items, lists may have changed. */
  | { kind: 'recorded' }
  | { kind: 'state-changed' }
  /** Participants check themselves in here, or no longer: main holds the window meanwhile. */
  | { kind: 'self-service'; isOn: boolean }
  /** How it stands with headquarters; also while an event is downloaded. */
  | { kind: 'sync'; status: SyncStatus }
  /** People or records came from headquarters, or many people by an import. */
  | { kind: 'synced' }
  /** Badges are asked for, printed or kept waiting. */
  | { kind: 'badges' }
  /** A list is being written to a file: rows so far, of so many. */
  | { kind: 'report-progress'; rows: number; total: number }
  /** Codes are being written to a file: people so far, of so many. */
  | { kind: 'codes-progress'; done: number; total: number }
  | { kind: 'backup'; failure: Failure | null }
  /** How far a list has come: being read, held against who is there, or written. */
  | { kind: 'import-progress'; stage: 'reading' | 'comparing' | 'writing'; rows: number; share: number }
  | { kind: 'engine'; state: 'up' | 'restarting' | 'failed'; code: FailureCode | null }

/** The one bridge between the window and everything else: one explicit method per channel, nothing generic. */
export type KioskApi = BadgeDesignApi &
  OfficerApi &
  WalkInApi &
  CorrectionApi &
  SessionApi &
  GroupApi &
  ImportApi &
  ItemApi &
  QuestionApi &
  DeskProfileApi &
  SelfServiceApi &
  ReportApi &
  CodeApi &
  PersonalDataApi &
  PaperApi &
  BadgeApi & {
    readState: AskNothing<'app:state'>
    readStatus: AskNothing<'app:status'>
    openDemo: AskNothing<'first-run:open-demo'>
    importList: Ask<'first-run:import-list'>
    cancelImport: AskNothing<'first-run:cancel-import'>
    restoreBackup: Ask<'first-run:restore-backup'>
    reopenEvent: Ask<'first-run:reopen-event'>
    closeEvent: AskNothing<'first-run:close-event'>
    scan: Ask<'check-in:scan'>
    admitPerson: Ask<'check-in:admit-person'>
    provide: Ask<'check-in:provide'>
    lastUndoable: AskNothing<'check-in:last-undoable'>
    undo: Ask<'check-in:undo'>
    recentScans: Ask<'check-in:recent'>
    arrivals: Ask<'check-in:arrivals'>
    searchParticipants: Ask<'participants:search'>
    pageParticipants: Ask<'participants:page'>
    participantFacets: AskNothing<'participants:facets'>
    participantHistory: Ask<'participants:history'>
    listSessions: AskNothing<'sessions:list'>
    changeSettings: Ask<'device:change-settings'>
    setRehearsalClock: Ask<'device:set-rehearsal-clock'>
    syncStatus: AskNothing<'sync:status'>
    syncNow: AskNothing<'sync:now'>
    enrol: Ask<'sync:enrol'>
    cancelDownload: AskNothing<'sync:cancel-download'>
    refusedRecords: AskNothing<'sync:refused'>
    conflicts: AskNothing<'sync:conflicts'>
    decideConflict: Ask<'sync:decide-conflict'>
    proveSync: AskNothing<'sync:proof'>
    disconnect: AskNothing<'sync:disconnect'>
    /** The folder path of a file that the person chose or dropped; empty when it is not a file on disk. */
    pathOfFile(file: unknown): string
    /** Calls back on every broadcast; returns how to stop. */
    onBroadcast(listener: (broadcast: Broadcast) => void): () => void
  }
