import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Officer } from '#shared/officers/officer.ts'
import { freeTries, waitAfter } from '#shared/officers/pin-wait.ts'
import { z } from 'zod'
import { oneAfterAnother } from '../event/one-after-another.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { isPinOf } from './seal-pin.ts'

export type Proof = { officerId: string; pin: string }

/** Wrong tries by officer: how many, and when the last one was by the laptop's clock, UTC milliseconds. */
const triesSchema = z.record(z.string(), z.object({ tries: z.number().int().min(1), at: z.number() }))
type Tries = z.infer<typeof triesSchema>

/**
 * Proves officers by their PINs. Tries are counted per officer and kept in the event's file, before each is checked:
 * whoever kills the app meanwhile has used one. `ticks` is a clock in milliseconds that nobody can set.
 */
export function createPinGuard(ticks: () => number = () => performance.now()) {
  const lastTryAt = new Map<string, number>()
  const inTurn = oneAfterAnother()

  /** Milliseconds until the next try. A clock that was set while the app was closed makes it never longer than the whole wait. */
  function waitFor(open: OpenEvent, officerId: string): number {
    const known = readTries(open)[officerId]
    if (!known) return 0
    const sinceByClock = Math.max(0, laptopNow(open) - known.at)
    const lastAt = lastTryAt.get(officerId) ?? ticks() - sinceByClock
    lastTryAt.set(officerId, lastAt)
    return Math.max(0, waitAfter(known.tries) - (ticks() - lastAt))
  }

  function countTry(open: OpenEvent, officerId: string): number {
    const known = readTries(open)
    const tries = (known[officerId]?.tries ?? 0) + 1
    writeTries(open, { ...known, [officerId]: { tries, at: laptopNow(open) } })
    lastTryAt.set(officerId, ticks())
    return tries
  }

  function forget(open: OpenEvent, officerId: string): void {
    const { [officerId]: _, ...others } = readTries(open)
    writeTries(open, others)
    lastTryAt.delete(officerId)
  }

  async function check(open: OpenEvent, { officerId, pin }: Proof): Promise<Result<Officer>> {
    const officer = open.officers().find(({ id, isActive }) => id === officerId && isActive)
    if (!officer) return failed('officer-unknown')
    const wait = waitFor(open, officerId)
    if (wait > 0) return failed('pin-wait', inSeconds(wait))
    const tries = countTry(open, officerId)
    if (await isPinOf(pin, officer.pin)) {
      forget(open, officerId)
      return success(officer)
    }
    const next = waitAfter(tries)
    return next > 0 ? failed('pin-wait', inSeconds(next)) : failed('pin-wrong', String(freeTries - tries))
  }

  return {
    /**
     * The officer, if the PIN is theirs. Fails with `pin-wrong` (detail: tries left) or `pin-wait` (detail: seconds). One
     * after another, so that many at once are neither free tries nor a load.
     */
    prove(open: OpenEvent, proof: Proof): Promise<Result<Officer>> {
      return inTurn(() => check(open, proof))
    },
    /** For an officer who was given a new PIN. */
    forget,
  }
}

/** Never the event's clock: a rehearsal's jumps. */
function laptopNow(open: OpenEvent): number {
  return open.clock() - open.clockShiftMs()
}

function inSeconds(ms: number): string {
  return String(Math.ceil(ms / 1_000))
}

function readTries(open: OpenEvent): Tries {
  return triesSchema.parse(JSON.parse(open.device.readValue('pinTries') ?? '{}'))
}

function writeTries(open: OpenEvent, tries: Tries): void {
  if (Object.keys(tries).length === 0) open.device.removeValue('pinTries')
  else open.device.writeValue('pinTries', JSON.stringify(tries))
}
