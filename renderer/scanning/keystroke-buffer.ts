import type { ScannerReadings, ScanSuffix } from '#shared/scanning/test-code.ts'
import { isFastRun, isSlowRun, rhythm } from './scanner-rhythm.ts'
import { usKeyPlace } from './us-key-place.ts'

/** A key going down, as the window's listener saw it. */
export type KeyDown = {
  key: string
  code: string
  hasShift: boolean
  /** Ctrl, Alt or Meta is held (AltGr, which makes letters, is not meant). */
  isModified: boolean
  /** The key is held and repeats by itself. */
  isRepeat: boolean
  /** The focus is where a person could be typing. */
  isInField: boolean
  /** Milliseconds on the clock of the events. */
  at: number
}

/**
 * What to do with a key. `pass`: it is none of ours. `collect`: it may become part of a scan; let it through.
 * `swallow` and `scan`: it belongs to a scan; keep it from everything else. `takeBack` is the note of the first key
 * that was let through and has now turned out to be a scanner's, or null.
 */
export type KeyReaction<Note> =
  | { kind: 'pass' }
  | { kind: 'collect' }
  | { kind: 'swallow'; takeBack: Note | null }
  | { kind: 'scan'; takeBack: Note | null; readings: ScannerReadings }

export type KeystrokeBuffer<Note> = {
  /** Ends a scan whose suffix did not come; to be called before every key and after every pause. */
  tick(at: number): ScannerReadings | null
  press(key: KeyDown, note: Note): KeyReaction<Note>
  /** Whether a burst is open that only time will end. */
  isWaiting(): boolean
}

type BufferedKey<Note> = { asTyped: string; usKey: string; at: number; isInField: boolean; note: Note }

/** The contract's longest code. More is not kept, but still swallowed. */
const mostKeys = 16_384
const suffixes: Record<string, ScanSuffix> = { Enter: 'enter', Tab: 'tab' }
const silentKeys = new Set(['Shift', 'CapsLock', 'AltGraph', 'NumLock', 'Alt'])

/**
 * Tells a scanner that types from a person, by the rhythm. A burst is let through until it is proven to be a scan, so
 * that nothing a person types is held back or lost. The time comes with the keys; no clock is read.
 */
export function createKeystrokeBuffer<Note>(): KeystrokeBuffer<Note> {
  let keys: BufferedKey<Note>[] = []
  let isProven = false
  let lastAt = Number.NEGATIVE_INFINITY
  let lastSuffix: ScanSuffix = 'none'
  let hasTail = false
  let torn: { text: string; at: number } | null = null

  const reset = () => {
    keys = []
    isProven = false
    torn = null
  }

  /** Remembers keys that were no scan by themselves, for the one that may follow. */
  const tearOff = (some: readonly BufferedKey<Note>[]) => {
    const last = some.at(-1)
    if (last) torn = { text: some.map((key) => key.asTyped).join(''), at: last.at }
  }

  const finish = (suffix: ScanSuffix): ScannerReadings => {
    const asTyped = keys.map((key) => key.asTyped).join('')
    const usKeys = keys.map((key) => key.usKey).join('')
    const first = keys[0]
    const before = torn && first && first.at - torn.at <= rhythm.torn ? torn.text : ''
    reset()
    lastSuffix = suffix
    return { asTyped, usKeys, suffix, ...(before !== '' && { before }) }
  }

  const longestPause = () => {
    if (!isProven) return rhythm.slowPause
    return lastSuffix === 'none' ? rhythm.fastPause : rhythm.suffixPause
  }

  const pressSuffix = (key: KeyDown, suffix: ScanSuffix): KeyReaction<Note> => {
    const isScan =
      isProven ||
      (keys.length >= rhythm.fewestKeys && isFastRun([...keys, key])) ||
      (key.at - lastAt <= rhythm.slowGap && isSlowRun(keys, key.isInField))
    if (!isScan) {
      reset()
      return { kind: 'pass' }
    }
    const takeBack = isProven ? null : (keys[0]?.note ?? null)
    lastAt = key.at
    hasTail = true
    return { kind: 'scan', takeBack, readings: finish(suffix) }
  }

  /** Leaves out what came before the scanner's own keys, at a person's rhythm. */
  const findFastRun = (): BufferedKey<Note>[] | null => {
    let from = keys.length - rhythm.provenKeys
    if (from < 0 || !isFastRun(keys.slice(from))) return null
    while (from > 0 && isFastRun(keys.slice(from - 1, from + 1))) from -= 1
    return keys.slice(from)
  }

  const pressPrinting = (key: KeyDown, note: Note, usKey: string): KeyReaction<Note> => {
    const asTyped = isPrinting(key.key) ? key.key : ''
    if (keys.length < mostKeys) {
      keys.push({ asTyped, usKey: usKey || asTyped, at: key.at, isInField: key.isInField, note })
    }
    lastAt = key.at
    if (isProven) return { kind: 'swallow', takeBack: null }
    const run = findFastRun()
    if (run === null) return { kind: 'collect' }
    if (run.length < keys.length) tearOff(keys.slice(0, keys.length - run.length))
    keys = run
    isProven = true
    return { kind: 'swallow', takeBack: run[0]?.note ?? null }
  }

  return {
    isWaiting: () => keys.length > 0,
    tick(at) {
      if (keys.length === 0 || at - lastAt <= longestPause()) return null
      const last = keys.at(-1)
      // Where a person could be typing, a slow burst without a suffix is left in the field.
      const isScan = isProven || (last !== undefined && !last.isInField && isSlowRun(keys, false))
      if (isScan) return finish('none')
      const left = keys
      reset()
      tearOff(left)
      return null
    },
    press(key, note) {
      const isAtRhythm = key.at - lastAt <= rhythm.tail
      const suffix = suffixes[key.key]
      // 1. The second half of CR+LF, or a doubled suffix.
      const isTail = hasTail && isAtRhythm && (suffix !== undefined || key.isModified)
      if (isTail) return { kind: 'swallow', takeBack: null }
      hasTail = false
      // 2. The suffix, or text.
      const usKey = usKeyPlace(key.code, key.hasShift)
      const isText = (isPrinting(key.key) || usKey !== '') && !key.isModified && !key.isRepeat
      if (isText) return pressPrinting(key, note, usKey)
      if (suffix !== undefined && !key.isModified && !key.isRepeat) return pressSuffix(key, suffix)
      // 3. Shift, control codes and anything else that a scanner presses inside its own burst.
      if (isProven) return { kind: 'swallow', takeBack: null }
      // 4. Shortcuts, Backspace, arrows and held keys are a person's. Alt with the keypad makes one character, whose
      //    digits are not text, and which breaks nothing.
      const isSilent = silentKeys.has(key.key) || (key.isModified && key.code.startsWith('Numpad'))
      if (!isSilent) reset()
      return { kind: 'pass' }
    },
  }
}

function isPrinting(key: string): boolean {
  return /^.$/u.test(key)
}
