import { describe, expect, it } from 'vitest'
import { judgeTestScan, testCode } from '#shared/scanning/test-code.ts'

const swapped = Array.from(testCode)
  .map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
  .join('')
/** As a UK layout types the keys that a scanner set to US presses. */
const asUk = testCode.replace(/["@#~]/g, (sign) => ({ '"': '@', '@': '"', '#': '£', '~': '¬' })[sign] ?? sign)

describe('judgeTestScan', () => {
  it('takes the layout reading when it is right', () => {
    expect(judgeTestScan({ asTyped: testCode, usKeys: testCode, suffix: 'enter' })).toEqual({
      kind: 'read',
      reading: 'as-typed',
      isCapsLockOn: false,
      suffix: 'enter',
    })
  })

  it('takes the places of the keys when the layout is another one', () => {
    const judged = judgeTestScan({ asTyped: asUk, usKeys: testCode, suffix: 'tab' })
    expect(judged).toEqual({ kind: 'read', reading: 'us-keys', isCapsLockOn: false, suffix: 'tab' })
  })

  it('sees Caps Lock, which the places of the keys are immune to', () => {
    const judged = judgeTestScan({ asTyped: swapped, usKeys: testCode, suffix: 'none' })
    expect(judged).toEqual({ kind: 'read', reading: 'us-keys', isCapsLockOn: true, suffix: 'none' })
  })

  it('keeps the layout reading when a scanner makes up for Caps Lock itself', () => {
    const judged = judgeTestScan({ asTyped: testCode, usKeys: swapped, suffix: 'enter' })
    expect(judged).toMatchObject({ kind: 'read', reading: 'as-typed' })
  })

  it('says when it is the test code but neither reading is right', () => {
    const judged = judgeTestScan({ asTyped: asUk, usKeys: swapped, suffix: 'enter' })
    expect(judged).toEqual({ kind: 'unreadable', isCapsLockOn: true, suffix: 'enter' })
  })

  it('says when it is another code', () => {
    const judged = judgeTestScan({ asTyped: 'GPR-1', usKeys: 'GPR-1', suffix: 'enter' })
    expect(judged).toEqual({ kind: 'not-the-test-code', suffix: 'enter' })
  })

  it('forgives the prefixes that a scanner adds', () => {
    expect(judgeTestScan({ asTyped: `]Q1${testCode}`, usKeys: '', suffix: 'enter' })).toMatchObject({ kind: 'read' })
  })

  it('has a test code with both cases, digits, and signs that layouts move', () => {
    for (const part of [/[a-z]/, /[A-Z]/, /\d/, /["@#~]/, /[zZ]/, /[yY]/, /[qQ]/, /[/?_:-]/])
      expect(testCode).toMatch(part)
  })
})
