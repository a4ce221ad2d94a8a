import { createKeystrokeBuffer, type KeyDown, type KeyReaction } from '../../../renderer/scanning/keystroke-buffer.ts'
import type { ScannerReadings } from '../../../shared/scanning/test-code.ts'

export type Pressed = {
  /** Every scan that came out. */
  scans: ScannerReadings[]
  /** What a focused text field holds at the end, by the reactions alone. */
  field: string
  reactions: KeyReaction<number>['kind'][]
}

const usSigns: Record<string, string> = { '-': 'Minus', ':': 'Semicolon', ' ': 'Space', '/': 'Slash', _: 'Minus' }

/** The key of a US keyboard that types a character. */
export function keyOf(character: string, at: number, more: Partial<KeyDown> = {}): KeyDown {
  const upper = character.toUpperCase()
  const code = /^[A-Z]$/.test(upper)
    ? `Key${upper}`
    : /^\d$/.test(character)
      ? `Digit${character}`
      : (usSigns[character] ?? character)
  const hasShift = /^[A-Z:_]$/.test(character)
  return { key: character, code, hasShift, isModified: false, isRepeat: false, isInField: true, at, ...more }
}

/** Presses keys as the window's listener does, with a text field that takes what is let through. Ends with a long pause. */
export function pressKeys(keys: KeyDown[], buffer = createKeystrokeBuffer<number>()): Pressed {
  const pressed: Pressed = { scans: [], field: '', reactions: [] }
  const take = (readings: ScannerReadings | null) => {
    if (readings !== null) pressed.scans.push(readings)
  }
  for (const key of keys) {
    take(buffer.tick(key.at))
    // The note is how long the field's text was before the key.
    const reaction = buffer.press(key, pressed.field.length)
    pressed.reactions.push(reaction.kind)
    if (reaction.kind === 'pass' || reaction.kind === 'collect') {
      if (key.key.length === 1 && !key.isModified) pressed.field += key.key
      continue
    }
    if (reaction.takeBack !== null) pressed.field = pressed.field.slice(0, reaction.takeBack)
    if (reaction.kind === 'scan') take(reaction.readings)
  }
  take(buffer.tick((keys.at(-1)?.at ?? 0) + 1_000))
  return pressed
}

/** The keys of a text at given gaps, in milliseconds; the last gap is reused. */
export function keysOf(text: string, gaps: number[], startAt = 0, more: Partial<KeyDown> = {}): KeyDown[] {
  let at = startAt
  return Array.from(text).map((character, index) => {
    if (index > 0) at += gaps[index - 1] ?? gaps.at(-1) ?? 0
    return keyOf(character, at, more)
  })
}

export function enterAfter(keys: KeyDown[], gap: number, key = 'Enter'): KeyDown[] {
  return [...keys, keyOf(key, (keys.at(-1)?.at ?? 0) + gap, { isInField: keys.at(-1)?.isInField ?? true })]
}
