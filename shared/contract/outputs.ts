import type { AlertShown } from '../alerts/alert.ts'
import type { Verdict } from '../check-in/verdict.ts'
import type { DeskSetupShown } from '../event/desk-setup.ts'
import type { Settings } from '../device/settings.ts'
import type { GapuraEvent } from '../event/event.ts'
import type { Because } from '../import/plan-kinds.ts'
import type { Failure } from '../failures/failure-code.ts'
import type { Participant, Role, Standing } from '../participants/participant.ts'
import type { ConflictDecision, RecordKind, UndoReason } from '../records/record.ts'
import type { RefusedAs } from '../records/refused-as.ts'
import type { Need, Session } from '../sessions/session.ts'
import type { GroupName } from '../groups/group-name.ts'
import type { BadgeOutputs } from './badges.ts'
import type { BadgeDesignOutputs } from './badge-designs.ts'
import type { CorrectionOutputs, FieldChange } from './corrections.ts'
import type { DeskProfileOutputs } from './desk-profiles.ts'
import type { CodeOutputs } from './codes.ts'
import type { GroupOutputs } from './groups.ts'
import type { ImportOutputs } from './import.ts'
import type { ItemOutputs } from './items.ts'
import type { Duty, OfficerOutputs } from './officers.ts'
import type { QuestionOutputs } from './questions.ts'
import type { PaperOutputs } from './papers.ts'
import type { PersonalDataOutputs } from './personal-data.ts'
import type { ReportOutputs } from './reports.ts'
import type { SelfServiceOutputs } from './self-service.ts'
import type { SessionOutputs } from './sessions.ts'
import type { WalkInOutputs } from './walk-ins.ts'
import type { ConflictEntry, Enrolled, RefusedEntry, SyncProof, SyncStatus } from './sync-outputs.ts'

export type * from './sync-outputs.ts'

export type Backup = { id: string; takenAt: number; records: number; eventName: string }

/** An event whose file is still on this laptop after it was closed. */
export type EarlierEvent = { eventId: string; name: string; city: string; startsOn: string; records: number }

/** What the window shows first: the desk, the first run, or what is wrong and what can be done about it. */
export type AppState = { settings: Settings; version: string } & (
  | { kind: 'first-run'; earlierEvents: EarlierEvent[] }
  | {
      kind: 'open'
      event: GapuraEvent
      sessions: Session[]
      deskSetup: DeskSetupShown
      duty: Duty
      /** Add to the laptop's clock for the event's clock; zero unless this is a rehearsal. */
      clockShiftMs: number
      /** Set after a restore, until the next start: how much of the damaged file could be saved. */
      restored: { takenAt: number; savedRecords: number } | null
    }
  | { kind: 'trouble'; failure: Failure; setAside: string | null; backups: Backup[] }
)

/** Counts of one session. `expected` are the registered people it is for; walk-ins come on top. */
export type SessionCounts = {
  sessionId: string
  inside: number
  arrived: number
  expected: number
  thisDesk: number
  /** People who wait for a seat. */
  waiting: number
}

export type AppStatus = {
  /** Records on this laptop that headquarters has not confirmed: all of them until this laptop is connected. */
  unsent: number
  records: number
  isEncrypted: boolean
  dataFolder: string
  sqliteVersion: string
  synchronous: 'FULL'
  lastBackupAt: number | null
  /** Why the last backup could not be made; null once one was made again. */
  backupFailure: Failure | null
  electron: string
  engine: string
}

export type ScanAnswer = {
  verdict: Verdict
  recordId: string
  scannedAt: number
  counts: SessionCounts
  records: number
  /** What the officer has to notice about the person; never shown to a participant. */
  alerts: AlertShown[]
  /** The groups that the person's one code stands for. */
  leads: GroupName[]
  /** Ids of the questions that the session's desk may ask this person and has not yet. */
  unasked: string[]
}

export type UndoableScan = {
  recordId: string
  kind: RecordKind
  /** Of an item that was given by itself; else empty. */
  itemName: string
  participantId: string
  name: string
  sessionId: string
  sessionName: string
  scannedAt: number
}

export type RecentScan = {
  recordId: string
  scannedAt: number
  via: string
  outcome: 'admitted' | 'override' | 'exit' | 'already-in' | 'refused' | 'needs'
  reason: RefusedAs | null
  /** Null for a code that belongs to nobody here. */
  participantId: string | null
  name: string | null
  isUndone: boolean
  hasAlert: boolean
}

/** One person in a list of results; the phone is masked. */
export type PersonRow = {
  participantId: string
  name: string
  community: string
  group: string
  role: Role
  phoneMasked: string
  standing: Standing
  isWalkIn: boolean
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
  isIn: boolean
  enteredAt: number | null
}

export type PersonHistory = {
  person: PersonRow & {
    isMinor: boolean
    hasPermission: boolean
    alert: string
    alerts: AlertShown[]
    sex: Participant['sex']
    email: string
    /** Of all entries that are this person: each of them works. */
    codes: string[]
    /** The one to show as a QR; empty where none is valid. */
    validCode: string
    /** Of somebody who was registered at a desk: who it may be, by phone or name. */
    doubles: PersonRow[]
  }
  records: {
    recordId: string
    deviceSequence: number
    kind: RecordKind
    scannedAt: number
    sessionName: string
    deskName: string
    officerName: string
    via: string | null
    reason: RefusedAs | UndoReason | Need | ConflictDecision | null
    /** What else the officer reads: a name, an item, a reason in somebody's words. */
    note: string
    /** Id of the question that was answered, and a signature as it was drawn; empty for any other record. */
    question: string
    strokes: string
    /** What a correction changed; empty for any other record. */
    changes: FieldChange[]
    /** The entry it was recorded under, if that was another one before a merge; empty otherwise. */
    entryName: string
    isUndone: boolean
    isUndoable: boolean
  }[]
}

export type ImportReport = {
  people: number
  skippedRows: { row: number; because: Because }[]
  /** Rows that somebody sent again further down, or later: the latest counts. */
  doubles: number
  /** Headings of columns that hold national ids: never read. */
  droppedColumns: string[]
  /** Headings of filled columns that the desk has no use for. */
  unusedColumns: string[]
}

export type KioskOutputs = BadgeDesignOutputs &
  OfficerOutputs &
  WalkInOutputs &
  CorrectionOutputs &
  SessionOutputs &
  GroupOutputs &
  ImportOutputs &
  ItemOutputs &
  QuestionOutputs &
  DeskProfileOutputs &
  SelfServiceOutputs &
  ReportOutputs &
  CodeOutputs &
  PersonalDataOutputs &
  PaperOutputs &
  BadgeOutputs & {
    'app:state': AppState
    'app:status': AppStatus
    'first-run:open-demo': null
    'first-run:import-list': ImportReport
    'first-run:cancel-import': null
    'first-run:restore-backup': { savedRecords: number }
    'first-run:reopen-event': null
    'first-run:close-event': null
    'check-in:scan': ScanAnswer
    'check-in:admit-person': ScanAnswer
    'check-in:provide': ScanAnswer
    'check-in:last-undoable': UndoableScan | null
    'check-in:undo': UndoableScan
    'check-in:recent': RecentScan[]
    'check-in:arrivals': { at: number; arrived: number }[]
    'participants:search': PersonRow[]
    'participants:page': { total: number; rows: PersonRow[] }
    'participants:facets': { communities: string[]; groups: string[] }
    'participants:history': PersonHistory
    'sessions:list': { session: Session; counts: SessionCounts }[]
    'device:change-settings': Settings
    'device:set-rehearsal-clock': { clockShiftMs: number }
    'sync:status': SyncStatus
    'sync:now': SyncStatus
    'sync:enrol': Enrolled
    'sync:cancel-download': null
    'sync:refused': RefusedEntry[]
    'sync:conflicts': ConflictEntry[]
    'sync:decide-conflict': null
    'sync:proof': SyncProof
    'sync:disconnect': null
  }
