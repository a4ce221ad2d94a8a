import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Via } from '#shared/check-in/attempt.ts'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, type Failure } from '#shared/failures/failure-code.ts'
import { useHidScanner } from '../scanning/use-hid-scanner.ts'
import { kiosk } from './kiosk.ts'
import { useOpenEvent } from './open-event.tsx'

/** What stands in the verdict's place. */
export type Shown =
  | { kind: 'rest' }
  /** An answer that is not there after 300 ms. Never green before it is. */
  | { kind: 'checking' }
  | { kind: 'answered'; answer: ScanAnswer; sessionId: string }
  | { kind: 'failed'; failure: Failure }

export type Direction = 'entry' | 'exit'

export type CheckInRoad = {
  shown: Shown
  direction: Direction
  setDirection: (direction: Direction) => void
  /** The one way for every code, whoever read it. */
  onCode: (code: { text: string; otherReading: string | null; via: Via }) => void
  admitPerson: (participantId: string) => void
  /** Notes that what the verdict on screen asks for is there. */
  provide: () => void
  clear: () => void
}

const Context = createContext<CheckInRoad | null>(null)

/** A verdict stays until the next one, at most this long. */
const shownForMs = 12_000
const patienceMs = 300

export function CheckInRoadProvider({ children }: { children: ReactNode }) {
  const { session, state } = useOpenEvent()
  const [shown, setShown] = useState<Shown>({ kind: 'rest' })
  const [direction, setDirection] = useState<Direction>('entry')
  const newest = useRef(0)
  const sessionId = session.id
  const goesBothWays = session.reEntry !== 'once'
  const way = goesBothWays ? direction : 'entry'

  const follow = useCallback(
    async (asked: ReturnType<KioskApi['scan']>) => {
      newest.current += 1
      const mine = newest.current
      const patience = setTimeout(() => mine === newest.current && setShown({ kind: 'checking' }), patienceMs)
      const result = await asked.catch(() => failed('engine-unavailable'))
      clearTimeout(patience)
      // Two scans at once: both are recorded, and the later one is what the officer looks at.
      if (mine !== newest.current) return
      // In the frame that has the answer, not one later.
      flushSync(() =>
        setShown(
          result.ok
            ? { kind: 'answered', answer: result.value, sessionId }
            : { kind: 'failed', failure: result.failure },
        ),
      )
    },
    [sessionId],
  )

  useEffect(() => {
    if (shown.kind !== 'answered') return
    const timer = setTimeout(() => setShown({ kind: 'rest' }), shownForMs)
    return () => clearTimeout(timer)
  }, [shown])

  const road = useMemo<CheckInRoad>(
    () => ({
      shown,
      direction: way,
      setDirection,
      onCode: (code) => void follow(kiosk.scan({ ...code, sessionId, direction: way })),
      admitPerson: (participantId) => void follow(kiosk.admitPerson({ participantId, sessionId, direction: way })),
      provide() {
        if (shown.kind !== 'answered' || shown.answer.verdict.kind !== 'needs') return
        const { what: need, person } = shown.answer.verdict
        void follow(kiosk.provide({ participantId: person.participantId, sessionId: shown.sessionId, need }))
      },
      clear: () => setShown({ kind: 'rest' }),
    }),
    [shown, way, sessionId, follow],
  )

  useHidScanner({ onScan: road.onCode, reading: state.settings.scanner.reading })
  return <Context value={road}>{children}</Context>
}

export function useCheckInRoad(): CheckInRoad {
  const road = use(Context)
  if (!road) throw new Error('nothing can be scanned here')
  return road
}
