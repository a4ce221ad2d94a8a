import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { DownloadStatus, Enrolled, SyncStatus } from '#shared/contract/outputs.ts'
import { failed, success, type Failure, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { EventShelf } from '../device/event-shelf.ts'
import { openEventFile } from '../device/open-event-file.ts'
import type { OpenEvent, Surroundings } from '../event/open-event.ts'
import { connectEvent, findUnpairedFormer, isConnected } from './connect-event.ts'
import { decideConflict } from './conflicts.ts'
import { createDownloadFile, removeDownloadFile } from './download-file.ts'
import { downloadEvent } from './download-event.ts'
import { enrolDevice, type EnrolledDevice } from './enrol-device.ts'
import { proveSync } from './prove-sync.ts'
import { type Rhythm, startSyncLoop, type SyncLoop, usualRhythm } from './sync-loop.ts'
import { readSyncStatus } from './sync-status.ts'
import { tellCalmly } from './tell-calmly.ts'

export type KioskSyncOptions = {
  shelf: EventShelf
  key: string | null
  surroundings: Surroundings
  appVersion: string
  random: () => number
  rhythm?: Rhythm
  limits?: { silence: number; whole: number }
  broadcast: (broadcast: Broadcast) => void
  log: (failure: Failure) => void
  /** The event that is open now, at the desk as it is set. */
  desk: () => Desk | null
  station: () => { deskName: string; officerName: string }
  /** Something came from headquarters and is taken in. */
  onApplied: () => void
  setDeskName: (deskName: string) => void
  /** Closes the open event, if any, changes its file, and opens it again. */
  reopen: (change: (open: OpenEvent) => void) => Promise<Result<null>>
  /** Closes the open event, if any, and opens another one. */
  switchTo: (eventId: string) => Promise<Result<null>>
}

/** All that this laptop has to do with headquarters: the open event's loop, and an event on its way here. */
export function kioskSync(options: KioskSyncOptions) {
  const { shelf, key, surroundings, appVersion, random, rhythm = usualRhythm, broadcast, log } = options
  const limits = options.limits === undefined ? {} : { limits: options.limits }
  let loop: SyncLoop | null = null
  let download: { status: DownloadStatus; cancel: AbortController; ended: Promise<void>; partPath: string } | null =
    null

  const readStatus = (): SyncStatus => readSyncStatus(options.desk()?.open ?? null, loop, download?.status ?? null)
  const tellStatus = tellCalmly(100, () => broadcast({ kind: 'sync', status: readStatus() }))
  const tellChange = tellCalmly(500, () => broadcast({ kind: 'synced' }))

  /** Begins to sync an event that has just been opened, if headquarters knows this laptop and nobody has cut it off. */
  function attach({ open }: Desk): void {
    const isKnown = open.sync.ownDevices().some(({ identity }) => identity !== null)
    if (isKnown && open.device.readValue('syncIsOff') === null) {
      loop = startSyncLoop({
        open,
        now: surroundings.now,
        random,
        appVersion,
        rhythm,
        station: options.station,
        signOfLifeMs: rhythm.signOfLife,
        ...limits,
        onStatus: tellStatus,
        onApplied({ people, newRecords, isSetupNew }) {
          options.onApplied()
          if (isSetupNew) broadcast({ kind: 'state-changed' })
          else if (people + newRecords > 0) tellChange()
        },
        log,
      })
    }
    tellStatus()
  }

  /** Lets go of the open event's file; resolves when nothing touches it any more. */
  async function detach(): Promise<void> {
    const stopping = loop
    loop = null
    await stopping?.stop()
  }

  async function enrol(input: KioskInput<'sync:enrol'>): Promise<Result<Enrolled>> {
    if (download) return failed('sync-download-running')
    const open = options.desk()?.open ?? null
    const former = open && isConnected(open) ? findUnpairedFormer(open) : null
    if (open && isConnected(open) && !former) return failed('sync-already-connected')
    const deviceId = former?.deviceId ?? open?.deviceId ?? null
    const asOpen = await enrolDevice(input, { deviceId, surroundings, appVersion, ...limits })
    // The code is for another event than the one that is open: there this laptop goes by a new id.
    const isOfOther = !asOpen.ok && asOpen.failure.code === 'sync-device-taken' && former === null
    const enrolled = isOfOther
      ? await enrolDevice(input, { deviceId: surroundings.newId(), surroundings, appVersion, ...limits })
      : asOpen
    if (!enrolled.ok) return enrolled
    const { setup, deskName } = enrolled.value
    const answer = { eventName: setup.event.name, deskName }
    if (former) return takeFormer(enrolled.value, answer)
    options.setDeskName(deskName)
    const settled = await settle(enrolled.value)
    return settled.ok ? success({ ...answer, kind: settled.value }) : settled
  }

  /** A chain from before a restore, which can be sent from now on. The present id stays what it is. */
  function takeFormer({ deviceId, identity, setup }: EnrolledDevice, answer: Omit<Enrolled, 'kind'>): Result<Enrolled> {
    const open = options.desk()?.open
    if (open?.event.id !== setup.event.id) return failed('sync-device-taken')
    open.sync.identify(deviceId, identity)
    void loop?.runNow()
    return success({ ...answer, kind: 'connected' })
  }

  /** The event of a pairing code may be the one that is open, one that is still on this laptop, or a new one. */
  async function settle({ deviceId, identity, setup }: EnrolledDevice): Promise<Result<Enrolled['kind']>> {
    const eventId = setup.event.id
    const path = shelf.pathOf(eventId)
    if (options.desk()?.open.event.id === eventId) {
      const reopened = await options.reopen((open) => connectEvent(open, deviceId, identity))
      return reopened.ok ? success('connected') : reopened
    }
    if (existsSync(path)) {
      const opened = openEventFile(path, key, surroundings)
      if (!opened.ok) return opened
      connectEvent(opened.value, deviceId, identity)
      opened.value.close()
      const switched = await options.switchTo(eventId)
      return switched.ok ? success('connected') : switched
    }
    const created = createDownloadFile(shelf.downloadPath(eventId), key, { deviceId, identity, setup })
    if (!created.ok) return created
    startDownload(eventId)
    return success('downloading')
  }

  function startDownload(eventId: string): void {
    const cancel = new AbortController()
    const partPath = shelf.downloadPath(eventId)
    const status: DownloadStatus = {
      eventName: '',
      stage: 'downloading',
      done: 0,
      total: 0,
      failure: null,
      nextTryAt: null,
    }
    const running = downloadEvent({
      partPath,
      path: shelf.pathOf(eventId),
      key,
      surroundings,
      random,
      backOff: rhythm.backOff,
      signal: cancel.signal,
      ...limits,
      onStatus(next) {
        if (download) download.status = { ...next }
        tellStatus()
      },
    })
    const ended = running.then(async (outcome) => {
      if (outcome.kind === 'stopped') return
      if (outcome.kind === 'failed') {
        log(outcome.failure)
        // It stays on the screen with its reason until somebody gives it up.
        if (download) download.status = { ...download.status, failure: outcome.failure, nextTryAt: null }
        return tellStatus()
      }
      download = null
      await options.switchTo(eventId)
    })
    download = { status, cancel, ended, partPath }
  }

  return {
    attach,
    detach,
    enrol,
    status: readStatus,
    /** After a scan's commit and off its path. */
    noteRecord(): void {
      loop?.noteRecord()
      tellStatus()
    },
    async syncNow(): Promise<Result<SyncStatus>> {
      if (!loop) return failed('sync-not-connected')
      await loop.runNow()
      return success(readStatus())
    },
    async cancelDownload(): Promise<Result<null>> {
      if (!download) return success(null)
      const { cancel, ended, partPath } = download
      cancel.abort()
      await ended
      download = null
      removeDownloadFile(partPath)
      tellStatus()
      return success(null)
    },
    decide(desk: Desk, input: KioskInput<'sync:decide-conflict'>): Result<null> {
      const decided = decideConflict(desk, input)
      if (decided.ok) {
        loop?.noteRecord()
        tellStatus()
        tellChange()
      }
      return decided
    },
    prove: async (desk: Desk) => (loop ? proveSync(desk, loop, surroundings.now) : failed('sync-not-connected')),
    /** Stops talking to headquarters. The event, its records and what they are known by stay on this laptop. */
    async disconnect({ open }: Desk): Promise<Result<null>> {
      open.device.writeValue('syncIsOff', '1')
      await detach()
      tellStatus()
      return success(null)
    },
    /** Goes on with an event that was on its way here when the laptop was switched off or the app was killed. */
    resumeDownload(): void {
      const [eventId] = shelf.downloads()
      // After the start, so that the first screen does not wait for it.
      if (eventId !== undefined) void setImmediate().then(() => download ?? startDownload(eventId))
    },
    async stop(): Promise<void> {
      download?.cancel.abort()
      await download?.ended
      await detach()
    },
  }
}
