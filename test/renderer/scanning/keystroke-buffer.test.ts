import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeystrokeBuffer } from '../../../renderer/scanning/keystroke-buffer.ts'
import { enterAfter, keyOf, keysOf, pressKeys } from './press-keys.ts'

const code = 'GPR:2-aB/7_kq0019'
const read = (text: string, suffix: 'enter' | 'tab' | 'none') => ({ asTyped: text, usKeys: text, suffix })
const codeText = fc.string({
  unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-:/_ ')),
  minLength: 6,
  maxLength: 200,
})
const fastGaps = fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 200, maxLength: 200 })

describe('a scanner', () => {
  it.each(['Enter', 'Tab'] as const)('is read with %s at its end, which is swallowed', (suffix) => {
    const pressed = pressKeys(enterAfter(keysOf(code, [8]), 8, suffix))
    expect(pressed.scans).toEqual([read(code, suffix === 'Enter' ? 'enter' : 'tab')])
    expect(pressed.reactions.at(-1)).toBe('scan')
    expect(pressed.field).toBe('')
  })

  it('is read without a suffix, after a pause', () => {
    expect(pressKeys(keysOf(code, [8])).scans).toEqual([read(code, 'none')])
  })

  it('leaves what a person had typed before in the field', () => {
    const typed = keysOf('siti', [140])
    const scanned = enterAfter(keysOf(code, [5], 700), 5)
    const pressed = pressKeys([...typed, ...scanned])
    expect(pressed.scans).toEqual([{ ...read(code, 'enter'), before: 'i' }])
    expect(pressed.field).toBe('siti')
  })

  it('is read whole when a person has pressed a key just before', () => {
    const pressed = pressKeys([keyOf('s', 0), ...enterAfter(keysOf(code, [5], 90), 5)])
    expect(pressed.scans).toEqual([{ ...read(code, 'enter'), before: 's' }])
    expect(pressed.field).toBe('s')
  })

  it.each([70, 110, 300])(
    'tells what a laptop tore off its beginning by a stall of %i ms, and forgets it later',
    (stall) => {
      const whole = 'BJBJ9R2D8GF'
      const torn = (gap: number) => enterAfter(keysOf(whole, [5, gap, 5, 5, 5]), 5)
      expect(pressKeys(torn(stall)).scans).toEqual([{ ...read('BJ9R2D8GF', 'enter'), before: 'BJ' }])
      expect(pressKeys(torn(900)).scans).toEqual([read('BJ9R2D8GF', 'enter')])
    },
  )

  it('is read by the places of the keys under another layout and Caps Lock', () => {
    // A German layout swaps y and z; Caps Lock turns the case of letters over.
    const keys = enterAfter(keysOf('Zy-12345', [10]), 10).map((key) => {
      const german = { Z: 'y', y: 'Z', '-': 'ß' }[key.key] ?? key.key
      return { ...key, key: german }
    })
    expect(pressKeys(keys).scans).toEqual([{ asTyped: 'yZß12345', usKeys: 'Zy-12345', suffix: 'enter' }])
  })

  it('is read through dead keys, which have no letter', () => {
    const keys = enterAfter(
      [...keysOf('GPR', [10]), keyOf('Dead', 30, { code: 'Quote' }), ...keysOf('123', [10], 40)],
      10,
    )
    expect(pressKeys(keys).scans[0]?.usKeys).toBe("GPR'123")
  })

  it('is read from the numeric keypad', () => {
    const keys = Array.from('081234').map((digit, index) => keyOf(digit, index * 10, { code: `Numpad${digit}` }))
    expect(pressKeys(enterAfter(keys, 10)).scans).toEqual([read('081234', 'enter')])
  })

  it('may press Shift between its letters', () => {
    const keys = keysOf(code, [10]).flatMap((key) => [keyOf('Shift', key.at - 1, { code: 'ShiftLeft' }), key])
    expect(pressKeys(enterAfter(keys, 10)).scans).toEqual([read(code, 'enter')])
  })

  it('may send Enter and a line feed: the second is swallowed too', () => {
    const keys = enterAfter(keysOf(code, [8]), 8)
    const lineFeed = keyOf('j', (keys.at(-1)?.at ?? 0) + 8, { isModified: true })
    const pressed = pressKeys([...keys, lineFeed])
    expect(pressed.scans).toHaveLength(1)
    expect(pressed.reactions.at(-1)).toBe('swallow')
  })

  it('may send a control code inside, which is not text and not a shortcut', () => {
    const keys = [...keysOf(code, [8]), keyOf(']', 200, { isModified: true })]
    const at = (keys.at(-2)?.at ?? 0) + 8
    const pressed = pressKeys([
      ...keys.slice(0, -1),
      keyOf(']', at, { isModified: true }),
      ...enterAfter(keysOf('99', [8], at + 8), 8),
    ])
    expect(pressed.scans).toEqual([read(`${code}99`, 'enter')])
  })

  it('of the slow wireless kind is read, and taken out of the field', () => {
    const pressed = pressKeys(enterAfter(keysOf('GPR2019AB', [60, 52, 66, 58, 62, 55]), 60))
    expect(pressed.scans).toEqual([read('GPR2019AB', 'enter')])
    expect(pressed.field).toBe('')
  })

  it('of the slow kind without a suffix is read where nobody can be typing', () => {
    const keys = keysOf('GPR2019AB', [60], 0, { isInField: false })
    expect(pressKeys(keys).scans).toEqual([read('GPR2019AB', 'none')])
  })

  it('may send half a code: it comes out as what it is', () => {
    expect(pressKeys(keysOf('GPR:2-a', [8])).scans).toEqual([read('GPR:2-a', 'none')])
  })

  it('may send a code twice within 50 ms: both come out, for the echo filter to judge', () => {
    const first = enterAfter(keysOf(code, [2]), 2)
    const second = enterAfter(keysOf(code, [2], (first.at(-1)?.at ?? 0) + 50), 2)
    expect(pressKeys([...first, ...second]).scans).toEqual([read(code, 'enter'), read(code, 'enter')])
  })

  it('reads 300 codes a minute without mixing them', () => {
    const buffer = createKeystrokeBuffer<number>()
    const codes = Array.from({ length: 300 }, (_, n) => `GPR-${String(n).padStart(5, '0')}`)
    const scans = codes.flatMap((text, n) => pressKeys(keysOf(text, [4], n * 200), buffer).scans)
    expect(scans.map(({ asTyped }) => asTyped)).toEqual(codes)
  })

  it('sends any code at a scanner’s rhythm exactly once, in both readings, and nothing into the field', () => {
    fc.assert(
      fc.property(
        codeText,
        fastGaps,
        fc.constantFrom('Enter', 'Tab', null),
        fc.boolean(),
        (text, gaps, suffix, isInField) => {
          const keys = keysOf(text, gaps, 0, { isInField })
          const pressed = pressKeys(suffix === null ? keys : enterAfter(keys, gaps[0] ?? 5, suffix))
          expect(pressed.scans).toEqual([read(text, suffix === null ? 'none' : suffix === 'Enter' ? 'enter' : 'tab')])
          expect(pressed.field).toBe('')
        },
      ),
    )
  })

  it('keeps no more than the contract’s longest code, and swallows the rest', () => {
    const pressed = pressKeys(enterAfter(keysOf('x'.repeat(20_000), [1]), 1))
    expect(pressed.scans[0]?.asTyped).toHaveLength(16_384)
    expect(pressed.field).toBe('')
  })
})

describe('a person', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz 0123456789ABC')),
    minLength: 1,
    maxLength: 40,
  })
  /** 15 keys a second at the fastest, over any stretch; single keys roll over as close as 45 ms. */
  const humanGaps = fc
    .array(fc.tuple(fc.integer({ min: 45, max: 66 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 20,
      maxLength: 20,
    })
    .map((pairs) => pairs.flatMap(([quick, extra]) => [quick, 134 - quick + extra]))

  it('never makes a scan and never loses a key, with or without Enter', () => {
    fc.assert(
      fc.property(
        word,
        humanGaps,
        fc.constantFrom('Enter', 'Tab', null),
        fc.boolean(),
        (text, gaps, end, isInField) => {
          const keys = keysOf(text, gaps, 0, { isInField })
          const pressed = pressKeys(end === null ? keys : enterAfter(keys, gaps.at(-1) ?? 70, end))
          expect(pressed.scans).toEqual([])
          expect(pressed.field).toBe(text)
          expect(pressed.reactions).not.toContain('swallow')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('at an even 15 keys a second never makes a scan, whatever is typed', () => {
    fc.assert(
      fc.property(word, (text) => {
        const pressed = pressKeys(enterAfter(keysOf(text, [66, 67]), 66))
        expect(pressed.scans).toEqual([])
        expect(pressed.field).toBe(text)
      }),
    )
  })

  it('may hold a key down: its repeats are let through', () => {
    const keys = Array.from({ length: 40 }, (_, n) => keyOf('a', n === 0 ? 0 : 400 + n * 30, { isRepeat: n > 0 }))
    const pressed = pressKeys(enterAfter(keys, 30))
    expect(pressed.scans).toEqual([])
    expect(pressed.field).toBe('a'.repeat(40))
  })

  it.each(['Backspace', 'ArrowLeft', 'Delete', 'Escape'])('breaks a burst with %s', (key) => {
    const pressed = pressKeys([...keysOf('abc1', [20]), keyOf(key, 80), ...enterAfter(keysOf('2d', [20], 100), 20)])
    expect(pressed.scans).toEqual([])
    expect(pressed.reactions.at(-1)).toBe('pass')
  })

  it('breaks a burst with a shortcut', () => {
    const pressed = pressKeys([
      ...keysOf('abc1', [20]),
      keyOf('z', 80, { isModified: true }),
      ...enterAfter(keysOf('2d', [20], 100), 20),
    ])
    expect(pressed.scans).toEqual([])
  })

  it('may press Enter or Tab alone', () => {
    expect(pressKeys([keyOf('Enter', 0), keyOf('Tab', 30), keyOf('Enter', 60)]).reactions).toEqual([
      'pass',
      'pass',
      'pass',
    ])
  })

  it('may make a character with Alt and the keypad inside a burst', () => {
    const alt = { code: 'Numpad1', isModified: true }
    const keys = [
      ...keysOf('GPR', [10]),
      keyOf('1', 30, alt),
      keyOf('6', 40, alt),
      ...enterAfter(keysOf('123', [10], 50), 10),
    ]
    expect(pressKeys(keys).scans).toEqual([read('GPR123', 'enter')])
  })
})
