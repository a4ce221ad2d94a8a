import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { success, type Result } from '#shared/failures/failure-code.ts'
import { canLeave } from '#shared/sessions/can-leave.ts'
import { afterVerdict, playAlert } from '../alerts/play-alert.ts'
import type { Scan } from '../scanning/scan.ts'
import { useHidScanner } from '../scanning/use-hid-scanner.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { putCounts } from '../kiosk/use-broadcasts.ts'
import { ask as valueOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { overridableOf } from '../officers/overridable-of.ts'
import { playVerdict } from '../verdict/play-verdict.ts'
import { toneOf } from '../verdict/tone-of.ts'
import { type Shown, useShownVerdict } from '../verdict/use-shown-verdict.ts'

/** What came in by camera, scanner or keyboard. */
export type Code = Pick<Scan, 'text' | 'otherReading'> & { via: 'camera' | 'scanner' | 'typed' }
export type Taker = (code: Code) => void
export type Direction = 'entry' | 'exit'
/** What may lie beside the verdict. None of them stops a scan, and every scan closes them. */
export type Panel = 'help' | 'sessions' | 'undo' | 'questions' | 'officer' | 'override'

export type Road = {
  shown: Shown
  /** How many codes and admissions were asked for: what belongs to an earlier one is over. */
  turn: number
  direction: Direction
  panel: Panel | null
  setDirection: (direction: Direction) => void
  setPanel: (panel: Panel | null) => void
  onCode: (code: Code) => void
  admitPerson: (participantId: string) => void
  /** Asks something else of the door, and shows what it answers. */
  askDoor: (ask: () => Promise<Result<ScanAnswer>>, sessionId: string) => void
  /** Shows an answer that came with something else, as the registration of a walk-in. */
  tell: (answer: ScanAnswer, sessionId: string) => void
  /** Asks whether an item may be handed over, and shows the answer. */
  hand: (input: KioskInput<'items:give'>) => void
  /** A screen that uses scans for something else takes them as long as it is there; null gives them back to the door. */
  takeScans: (taker: Taker | null) => void
  /** What was needed is there now. */
  provide: () => void
  /** The record of the refusal that is shown, when a supervisor may let it pass; else null. */
  overridable: string | null
  /** Throws a KioskFailure when it does not come off. */
  letPass: (input: KioskInput<'check-in:override'>) => Promise<void>
  /** Asks once more about who is shown, in the session in which they were: with an answer, a signature. */
  again: (ask: (sessionId: string) => Promise<Result<ScanAnswer>>) => void
  /** Somebody works at what is shown: it must not go away under their hands. */
  stay: () => void
  clear: () => void
}

const RoadContext = createContext<Road | null>(null)

export function useScanRoad(): Road {
  const road = use(RoadContext)
  if (road === null) throw new Error('No scan road here')
  return road
}

/** The one way of a scan, in every screen: code → engine → verdict. */
export function ScanRoad({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { settings } = useOpenEvent()
  const { session } = useCurrentSession()
  const sessionId = session.id
  const { shown, turn, show, showHanded, stay, hold, isLatest, clear } = useShownVerdict((told) => {
    const tone = toneOf(told)
    playVerdict(tone === 'failed' ? 'refused' : tone, settings)
    if (told.kind !== 'answered') return
    if (told.answer.alerts.length > 0 && !settings.isSelfService) playAlert(settings, afterVerdict)
    putCounts(client, told.answer.counts)
  })
  const taker = useRef<Taker | null>(null)
  const [opened, setOpened] = useState<{ panel: Panel; turn: number } | null>(null)
  const [chosen, setChosen] = useState<{ direction: Direction; sessionId: string }>({ direction: 'entry', sessionId })
  const direction = canLeave(session) && chosen.sessionId === sessionId ? chosen.direction : 'entry'

  const road = useMemo<Road>(
    () => ({
      shown,
      turn,
      direction,
      panel: opened?.turn === turn ? opened.panel : null,
      setDirection: (next) => setChosen({ direction: next, sessionId }),
      setPanel(panel) {
        // What somebody is asked to let pass stays in sight meanwhile.
        if (panel === 'override') hold()
        else if (opened?.panel === 'override') stay()
        setOpened(panel && { panel, turn })
      },
      onCode(code) {
        if (taker.current !== null) return taker.current(code)
        const { text, otherReading, via } = code
        show(() => kiosk.scan({ text, otherReading, via, sessionId, direction }), sessionId)
      },
      askDoor: show,
      hand: (input) => showHanded(() => kiosk.giveItem(input)),
      takeScans: (next) => void (taker.current = next),
      admitPerson: (participantId) => show(() => kiosk.admitPerson({ participantId, sessionId, direction }), sessionId),
      tell: (answer, askedIn) => show(() => Promise.resolve(success(answer)), askedIn),
      provide() {
        if (shown.kind !== 'answered' || shown.answer.verdict.kind !== 'needs') return
        const { person, what } = shown.answer.verdict
        const askedIn = shown.sessionId
        show(() => kiosk.provide({ participantId: person.participantId, sessionId: askedIn, need: what }), askedIn)
      },
      overridable: direction === 'entry' ? overridableOf(shown) : null,
      async letPass(input) {
        const askedIn = shown.kind === 'answered' ? shown.sessionId : sessionId
        const answer = await valueOf(kiosk.override(input))
        // Somebody else's code came meanwhile: their answer stays.
        if (isLatest(turn)) show(() => Promise.resolve(success(answer)), askedIn)
      },
      again(ask) {
        if (shown.kind !== 'answered') return
        const askedIn = shown.sessionId
        show(() => ask(askedIn), askedIn)
      },
      stay,
      clear,
    }),
    [shown, turn, direction, opened, sessionId, show, showHanded, stay, hold, isLatest, clear],
  )

  useHidScanner({ onScan: road.onCode, reading: settings.scanner.reading })
  return <RoadContext value={road}>{children}</RoadContext>
}
