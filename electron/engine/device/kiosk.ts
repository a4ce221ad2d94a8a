import { existsSync } from 'node:fs'
import type { AppState } from '#shared/contract/outputs.ts'
import type { Settings, SettingsChange } from '#shared/device/settings.ts'
import type { EventFile } from '#shared/event/event.ts'
import { failed, success, type Failure, type Result } from '#shared/failures/failure-code.ts'
import { isPlainFile } from '../database/open-database.ts'
import { createEventFile } from '../event/create-event-file.ts'
import { readDemoEvent } from '../event/demo-event.ts'
import { type OpenEvent, stationOf } from '../event/open-event.ts'
import { importAsEvent } from '../import/import-as-event.ts'
import { keepImport } from '../import/keep-import.ts'
import { kioskBadges, noStudio } from '../badges/kiosk-badges.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { keepDuty } from '../officers/keep-duty.ts'
import { readDuty } from '../officers/read-duty.ts'
import { kioskSync } from '../sync/kiosk-sync.ts'
import { keepBackups, type Backups } from './backups.ts'
import { eventShelf } from './event-shelf.ts'
import type { KioskOptions } from './kiosk-options.ts'
import { openWholeEvent } from './open-whole-event.ts'
import { startRehearsalClock } from './rehearsal-clock.ts'
import { restoreBackup } from './restore-backup.ts'
import { settingsFile } from './settings-file.ts'

type Current =
  | { kind: 'first-run' }
  | { kind: 'open'; desk: Desk; backups: Backups; restored: (AppState & { kind: 'open' })['restored'] }
  | { kind: 'trouble'; failure: Failure; eventId: string; setAside: string | null }

/** One laptop: its settings, and the one event that is open on it, or why none is. */
export function startKiosk(options: KioskOptions) {
  const { start, surroundings, broadcast, backupWorkerPath, log, sync: syncOptions, studio = noStudio } = options
  const { databaseKey: key, appVersion: version } = start
  const stamp = () => new Date(surroundings.now()).toISOString().replaceAll(/[:.]/g, '-')
  const shelf = eventShelf(start.dataFolder, key)
  const file = settingsFile(start.dataFolder, stamp, shelf.newestEventId)
  let current: Current = { kind: 'first-run' }
  const officers = keepDuty({
    desk: currentDesk,
    settings: file.settings,
    setStation: (station) => {
      if (current.kind === 'open') current.desk = { ...current.desk, station }
    },
    broadcast,
  })
  const sync = kioskSync({
    ...syncOptions,
    shelf,
    key,
    surroundings,
    appVersion: version,
    random: surroundings.random,
    broadcast,
    log,
    desk: currentDesk,
    station: officers.station,
    onApplied: officers.noteOfficers,
    setDeskName: (deskName) => void changeSettings({ deskName }),
    reopen: reopenCurrent,
    switchTo,
  })
  const badges = kioskBadges({
    desk: currentDesk,
    settings: file.settings,
    studio,
    papersFolder: start.exportFolder,
    onChange() {
      sync.noteRecord()
      broadcast({ kind: 'badges' })
    },
    log,
  })

  const imports = keepImport({
    desk: currentDesk,
    surroundings,
    broadcast,
    onApplied() {
      sync.noteRecord()
      broadcast({ kind: 'synced' })
    },
  })

  function currentDesk(): Desk | null {
    return current.kind === 'open' ? current.desk : null
  }

  function openStored(eventId: string, restored: { takenAt: number; savedRecords: number } | null = null): void {
    const path = shelf.pathOf(eventId)
    // Records behind a key that is gone are not damage: nothing may be set aside or made anew.
    const isLocked = start.isKeyLost && existsSync(path) && !isPlainFile(path)
    const opened = isLocked ? failed('key-unavailable') : openWholeEvent(eventId, { shelf, key, surroundings })
    if (!opened.ok) {
      const { failure } = opened
      log(failure)
      const setAside = failure.code === 'database-damaged' ? shelf.setAside(eventId, stamp()) : null
      current = { kind: 'trouble', failure, eventId, setAside }
      return
    }
    const open = opened.value
    startRehearsalClock(open)
    const backups = keepBackups({
      open,
      shelf,
      key,
      workerPath: backupWorkerPath,
      now: surroundings.now,
      onChange: (failure) => {
        if (failure) log(failure)
        broadcast({ kind: 'backup', failure })
      },
    })
    current = { kind: 'open', desk: { open, station: stationOf(open, file.settings()) }, backups, restored }
    officers.noteOfficers()
    sync.attach(current.desk)
    badges.attach()
  }

  /** What a scan writes meanwhile goes into the file before it is changed: the change comes last, then it is opened. */
  async function reopenCurrent(change: (open: OpenEvent) => void): Promise<Result<null>> {
    if (current.kind !== 'open') return failed('no-event-open')
    const { desk, restored } = current
    await settle(current)
    // Closed by somebody meanwhile.
    if (!isStill(desk.open)) return failed('no-event-open')
    change(desk.open)
    desk.open.close()
    openStored(desk.open.event.id, restored)
    broadcast({ kind: 'state-changed' })
    return current.kind === 'open' ? success(null) : failed('database-damaged')
  }

  const isStill = (open: OpenEvent) => current.kind === 'open' && current.desk.open === open

  async function switchTo(eventId: string): Promise<Result<null>> {
    if (current.kind === 'open') await leave(current)
    return enter(eventId)
  }

  /** Ends everything that works on the open event's file beside the desk. */
  async function settle({ backups }: Current & { kind: 'open' }): Promise<void> {
    imports.drop()
    await badges.detach()
    await sync.detach()
    await backups.stop()
  }

  async function leave(opened: Current & { kind: 'open' }): Promise<void> {
    await settle(opened)
    opened.desk.open.close()
  }

  async function openNew(
    fresh: Omit<EventFile, 'format' | 'version' | 'participants'>,
    people: Readonly<EventFile['participants']>,
    signal?: AbortSignal,
  ) {
    const created = await createEventFile(fresh, {
      path: shelf.pathOf(fresh.event.id),
      key,
      deviceId: surroundings.newId(),
      people,
      ...(signal && { signal }),
      onProgress: (rows) => broadcast({ kind: 'import-progress', stage: 'writing', rows, share: rows / people.length }),
    })
    return created.ok ? enter(fresh.event.id) : created
  }

  function enter(eventId: string): Result<null> {
    file.changeSettings({ heldSessionId: null, isSelfService: false })
    file.setOpenEvent(eventId)
    openStored(eventId)
    broadcast({ kind: 'state-changed' })
    return current.kind === 'trouble' ? { ok: false, failure: current.failure } : success(null)
  }

  async function openDemo(): Promise<Result<null>> {
    if (current.kind === 'open') return failed('event-already-open')
    const demo = readDemoEvent(start.resourcesFolder)
    if (!demo.ok) return demo
    const { participants, ...fresh } = demo.value
    const isThere = shelf.earlierEvents().some(({ eventId }) => eventId === fresh.event.id)
    return isThere ? enter(fresh.event.id) : openNew(fresh, participants)
  }

  function readState(): AppState {
    // What stood in the way may be gone: a folder that can be written again, a disk with room.
    if (current.kind === 'trouble' && current.setAside === null) openStored(current.eventId)
    const base = { settings: file.settings(), version }
    switch (current.kind) {
      case 'first-run':
        return { ...base, kind: 'first-run', earlierEvents: shelf.earlierEvents() }
      case 'trouble': {
        const { failure, setAside, eventId } = current
        return { ...base, kind: 'trouble', failure, setAside, backups: setAside ? shelf.listBackups(eventId) : [] }
      }
      case 'open': {
        const { open } = current.desk
        const { event, sessions } = open
        const { officers: _, badges: __, papers: ___, codeKeys: ____, ...deskSetup } = open.deskSetup
        return {
          ...base,
          kind: 'open',
          event,
          sessions,
          deskSetup,
          duty: readDuty(open, file.settings()),
          clockShiftMs: open.clockShiftMs(),
          restored: current.restored,
        }
      }
    }
  }

  function restore(backupId: string): Result<{ savedRecords: number }> {
    if (current.kind !== 'trouble' || shelf.eventOfBackup(backupId) !== current.eventId) return failed('backup-missing')
    const { eventId } = current
    const takenAt = shelf.listBackups(eventId).find(({ id }) => id === backupId)?.takenAt ?? 0
    const restored = restoreBackup({ shelf, key, backupId, surroundings })
    if (!restored.ok) return restored
    openStored(eventId, { takenAt, savedRecords: restored.value.savedRecords })
    broadcast({ kind: 'state-changed' })
    return restored
  }

  async function closeEvent(): Promise<Result<null>> {
    if (current.kind !== 'open') return failed('no-event-open')
    await leave(current)
    current = { kind: 'first-run' }
    file.setOpenEvent(null)
    broadcast({ kind: 'state-changed' })
    return success(null)
  }

  function changeSettings(change: SettingsChange): Settings {
    const settings = file.changeSettings(change)
    officers.noteDuty()
    if (change.badges) badges.noteSettings()
    return settings
  }

  const lastEventId = file.openEventId()
  if (lastEventId !== null) openStored(lastEventId)
  sync.resumeDownload()

  officers.tellSelfService()

  return {
    sync,
    chance: { random: surroundings.random },
    officers,
    badges,
    imports,
    desk: currentDesk,
    settings: file.settings,
    isEncrypted: () => (current.kind === 'open' ? current.desk.open.isEncrypted : key !== null),
    lastBackupAt: () => (current.kind === 'open' ? current.backups.lastBackupAt() : null),
    /** When the copies of the open event were made that lie on this laptop. */
    backupTimes: (): number[] =>
      current.kind === 'open' ? shelf.listBackups(current.desk.open.event.id).map(({ takenAt }) => takenAt) : [],
    backupFailure: () => (current.kind === 'open' ? current.backups.failure() : null),
    backUpNow: async () => (current.kind === 'open' ? current.backups.backUpNow() : undefined),
    readState,
    openDemo,
    ...importAsEvent({ desk: currentDesk, imports, surroundings, openNew }),
    reopenEvent: (eventId: string): Result<null> => {
      if (current.kind === 'open') return failed('event-already-open')
      const isThere = shelf.earlierEvents().some((earlier) => earlier.eventId === eventId)
      return isThere ? enter(eventId) : failed('backup-missing')
    },
    restore,
    closeEvent,
    changeSettings,
    async stop(): Promise<void> {
      await sync.stop()
      if (current.kind === 'open') await leave(current)
      current = { kind: 'first-run' }
    },
  }
}

export type Kiosk = ReturnType<typeof startKiosk>
