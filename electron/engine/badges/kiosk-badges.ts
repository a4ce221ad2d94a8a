import { performance } from 'node:perf_hooks'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import type { Settings } from '#shared/device/settings.ts'
import { failureOf } from '../database/open-database.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { oneAfterAnother } from '../event/one-after-another.ts'
import { openPrintRun } from './print-run.ts'
import { spoolerPlace } from './ipp/ask-spooler.ts'
import { requestArrivals } from './request-arrivals.ts'
import { openSpooler } from './spooler.ts'

export type KioskBadgesOptions = {
  desk: () => Desk | null
  settings: () => Settings
  studio: Studio
  papersFolder: string
  /** Something about badges is another way now: for whoever shows it, and for the sync. */
  onChange: () => void
  log: (failure: Failure) => void
}

/** Milliseconds: something that was not foreseen, as a full disk, is tried again after it. */
const afterTrouble = 5_000

/** Where nothing can be drawn, as in tests without a window. */
export const noStudio: Studio = () =>
  Promise.resolve({ ok: false, failure: 'drawing-failed', detail: 'there is no page to draw in' })

/** Badges of the event that is open: asked for after scans, brought to paper beside them. Never on the path of a scan. */
export function kioskBadges({ desk, settings, studio, papersFolder, onChange, log }: KioskBadgesOptions) {
  const spooler = process.platform === 'win32' ? null : openSpooler(spoolerPlace(process.env))
  const way = () => settings().badges.way
  const printRun = openPrintRun({ desk, way, studio, papersFolder, spooler, ticks: () => performance.now() })
  let timer: NodeJS.Timeout | undefined
  let dueAt = 0
  let isOn = false
  let lastTold = ''
  let storageTrouble: BadgeFailure | null = null
  /** One thing at a time: there is one page to draw in, and one order of badges. */
  const inTurn = oneAfterAnother()

  function wake(delay = 0): void {
    if (!isOn) return
    const due = performance.now() + delay
    // Whoever wants it sooner is not put off by whoever can wait.
    if (timer !== undefined && due >= dueAt) return
    clearTimeout(timer)
    dueAt = due
    timer = setTimeout(() => {
      timer = undefined
      void inTurn(work)
    }, delay)
  }

  async function work(): Promise<void> {
    if (!isOn) return
    let pause: number | null = afterTrouble
    try {
      askForArrivals()
      pause = await printRun.step()
      storageTrouble = null
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code === 'disk-full') storageTrouble = 'disk-full'
      log({ code: failure.code, detail: `badges ${failure.detail}` })
    }
    tellChange()
    if (pause !== null) wake(pause)
  }

  function askForArrivals(): void {
    const now = desk()
    // Without a printer there is nothing that could print by itself.
    if (now) requestArrivals(now, settings().badges.isAutomatic && way() !== null)
  }

  /** Only when something is another way than it was last told: a printer that stays ill is no news. */
  function tellChange(): void {
    const now = desk()?.open
    const told = JSON.stringify([
      now?.event.id,
      now?.badges.changes(),
      printRun.inFlight(),
      printRun.trouble(),
      storageTrouble,
    ])
    if (told === lastTold) return
    lastTold = told
    onChange()
  }

  return {
    desk,
    printRun,
    spooler,
    studio,
    papersFolder,
    way,
    inTurn,
    trouble: (): BadgeFailure | null => storageTrouble ?? printRun.trouble(),
    /** Something was recorded, or somebody changed something: looked at after whatever is under way. */
    wake: () => wake(),
    tellChange: onChange,
    /** Another printer, perhaps: what was wrong with the last one no longer counts. */
    noteSettings(): void {
      printRun.doNotRest()
      onChange()
      wake()
    },
    attach(): void {
      isOn = true
      wake()
    },
    /** Ends before the event's file is closed; what is being handed over is finished first. */
    async detach(): Promise<void> {
      isOn = false
      clearTimeout(timer)
      timer = undefined
      await inTurn(() => null)
      printRun.forget()
    },
  }
}

export type KioskBadges = ReturnType<typeof kioskBadges>
