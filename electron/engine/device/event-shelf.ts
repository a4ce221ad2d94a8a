import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup, EarlierEvent } from '#shared/contract/outputs.ts'
import { summarizeEventFile } from '../database/event-summary-repository.ts'

/** Backups are named `<event>_<UTC ms>_<records>.gapura`. */
const backupName = /^(?<eventId>[\w-]{1,64})_(?<takenAt>\d{10,16})_(?<records>\d{1,12})\.gapura$/
const downloadName = /^(?<eventId>[\w-]{1,64})\.gapura\.download$/
const eventName = /^(?<eventId>[\w-]{1,64})\.gapura$/

/** The folders in which this laptop keeps its events, and what stands in them. Nothing here deletes a file. */
export function eventShelf(dataFolder: string, key: string | null) {
  const events = join(dataFolder, 'events')
  const backups = join(dataFolder, 'backups')
  const setAside = join(events, 'set-aside')
  for (const folder of [events, backups]) mkdirSync(folder, { recursive: true })
  const pathOf = (eventId: string) => join(events, `${eventId}.gapura`)
  const eventIds = () => readdirSync(events).flatMap((name) => eventName.exec(name)?.groups?.['eventId'] ?? [])

  return {
    backupsFolder: backups,
    pathOf,
    /** Where an event is kept until the whole of it has come. */
    downloadPath: (eventId: string) => `${pathOf(eventId)}.download`,
    /** Events whose download was begun and not finished. */
    downloads: (): string[] =>
      readdirSync(events).flatMap((name) => downloadName.exec(name)?.groups?.['eventId'] ?? []),
    backupPath: (backupId: string) => join(backups, basename(backupId)),
    /** The event that was used last, for a laptop that forgot which one was open. */
    newestEventId(): string | null {
      const byAge = eventIds().toSorted((a, b) => statSync(pathOf(b)).mtimeMs - statSync(pathOf(a)).mtimeMs)
      return byAge[0] ?? null
    },
    earlierEvents(): EarlierEvent[] {
      return eventIds().flatMap((eventId) => {
        const summary = summarizeEventFile(pathOf(eventId), key)
        if (!summary.ok) return []
        const { event, records } = summary.value
        return [{ eventId, name: event.name, city: event.city, startsOn: event.startsOn, records }]
      })
    },
    /** Backups of one event, newest first. */
    listBackups(eventId: string): Backup[] {
      return readdirSync(backups)
        .flatMap((id) => {
          const parts = backupName.exec(id)?.groups
          if (parts?.['eventId'] !== eventId) return []
          const summary = summarizeEventFile(join(backups, id), key)
          if (!summary.ok) return []
          const { event, records } = summary.value
          return [{ id, takenAt: Number(parts['takenAt']), records, eventName: event.name }]
        })
        .toSorted((a, b) => b.takenAt - a.takenAt)
    },
    eventOfBackup: (backupId: string): string | null => backupName.exec(backupId)?.groups?.['eventId'] ?? null,
    /** Moves a damaged file with its log to a folder of its own, dated, and says where it stands now. */
    setAside(eventId: string, stamp: string): string {
      mkdirSync(setAside, { recursive: true })
      const target = join(setAside, `${eventId}.${stamp}.gapura`)
      for (const ending of ['', '-wal', '-shm']) {
        const from = `${pathOf(eventId)}${ending}`
        if (existsSync(from)) renameSync(from, `${target}${ending}`)
      }
      return target
    },
    /** Files of this event that were set aside, newest first: what a restore looks through for newer records. */
    setAsideFiles(eventId: string): string[] {
      if (!existsSync(setAside)) return []
      return readdirSync(setAside)
        .filter((name) => name.startsWith(`${eventId}.`) && name.endsWith('.gapura'))
        .toSorted()
        .toReversed()
        .map((name) => join(setAside, name))
    },
  }
}

export type EventShelf = ReturnType<typeof eventShelf>
