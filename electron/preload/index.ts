import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { KioskChannel, KioskInput } from '#shared/contract/inputs.ts'
import type { Answer, Broadcast, KioskApi } from '#shared/contract/kiosk-api.ts'

function ask<C extends KioskChannel>(channel: C, input: KioskInput<C>): Answer<C> {
  return ipcRenderer.invoke(channel, input) as Answer<C>
}

const api: KioskApi = {
  readState: () => ask('app:state', null),
  readStatus: () => ask('app:status', null),
  openDemo: () => ask('first-run:open-demo', null),
  importList: (input) => ask('first-run:import-list', input),
  cancelImport: () => ask('first-run:cancel-import', null),
  restoreBackup: (input) => ask('first-run:restore-backup', input),
  reopenEvent: (input) => ask('first-run:reopen-event', input),
  closeEvent: () => ask('first-run:close-event', null),
  scan: (input) => ask('check-in:scan', input),
  admitPerson: (input) => ask('check-in:admit-person', input),
  provide: (input) => ask('check-in:provide', input),
  lastUndoable: () => ask('check-in:last-undoable', null),
  undo: (input) => ask('check-in:undo', input),
  recentScans: (input) => ask('check-in:recent', input),
  arrivals: (input) => ask('check-in:arrivals', input),
  searchParticipants: (input) => ask('participants:search', input),
  pageParticipants: (input) => ask('participants:page', input),
  participantFacets: () => ask('participants:facets', null),
  participantHistory: (input) => ask('participants:history', input),
  listSessions: () => ask('sessions:list', null),
  changeSettings: (input) => ask('device:change-settings', input),
  setRehearsalClock: (input) => ask('device:set-rehearsal-clock', input),
  syncStatus: () => ask('sync:status', null),
  syncNow: () => ask('sync:now', null),
  enrol: (input) => ask('sync:enrol', input),
  cancelDownload: () => ask('sync:cancel-download', null),
  refusedRecords: () => ask('sync:refused', null),
  conflicts: () => ask('sync:conflicts', null),
  decideConflict: (input) => ask('sync:decide-conflict', input),
  proveSync: () => ask('sync:proof', null),
  disconnect: () => ask('sync:disconnect', null),
  listOfficers: () => ask('officers:list', null),
  signIn: (input) => ask('officers:sign-in', input),
  signOut: () => ask('officers:sign-out', null),
  lockDesk: () => ask('officers:lock', null),
  addOfficer: (input) => ask('officers:add', input),
  changeOfficer: (input) => ask('officers:change', input),
  override: (input) => ask('check-in:override', input),
  look: (input) => ask('check-in:look', input),
  startSelfService: (input) => ask('self-service:start', input),
  leaveSelfService: (input) => ask('self-service:leave', input),
  answerCall: (input) => ask('self-service:answer-call', input),
  listGroups: (input) => ask('groups:list', input),
  groupMembers: (input) => ask('groups:members', input),
  checkInGroup: (input) => ask('groups:check-in', input),
  lastPress: () => ask('groups:last-press', null),
  undoPress: (input) => ask('groups:undo-press', input),
  answerQuestions: (input) => ask('questions:answer', input),
  changeAnswers: (input) => ask('questions:change', input),
  answersOf: (input) => ask('questions:of-person', input),
  sign: (input) => ask('questions:sign', input),
  expectedGuests: (input) => ask('desk-profile:expected-guests', input),
  deskRefusals: (input) => ask('desk-profile:refusals', input),
  pathOfFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  onBroadcast(listener) {
    const hear = (_: unknown, broadcast: Broadcast) => listener(broadcast)
    ipcRenderer.on('broadcast', hear)
    return () => void ipcRenderer.off('broadcast', hear)
  },
}

contextBridge.exposeInMainWorld('kiosk', api)
