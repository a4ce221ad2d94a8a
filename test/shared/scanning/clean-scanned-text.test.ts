import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'

describe('cleanScannedText', () => {
  it.each([
    ['an ECI prefix', '\\000001GPR-1', 'GPR-1'],
    ['the ECI prefix for UTF-8', '\\000026GPR-1', 'GPR-1'],
    ['an AIM prefix', ']Q1GPR-1', 'GPR-1'],
    ['the AIM prefix of a code with ECI, and the ECI', ']Q3\\000026GPR-1', 'GPR-1'],
    ['an ECI before the AIM prefix', '\\000026]Q3GPR-1', 'GPR-1'],
    ['a trailing tab', 'GPR-1\t', 'GPR-1'],
    ['a carriage return and line feed', 'GPR-1\r\n', 'GPR-1'],
    ['control characters inside', 'GP\u0000R\u001D-1\u007F', 'GPR-1'],
    ['a byte order mark', '\uFEFFGPR-1', 'GPR-1'],
    ['bidi marks', '\u202EGPR\u2066-1\u200F', 'GPR-1'],
    ['halves of surrogate pairs', 'GPR\uD83D-1', 'GPR-1'],
    ['white space around', '\u00A0 GPR-1 \u2003', 'GPR-1'],
  ])('takes away %s', (_what, raw, clean) => {
    expect(cleanScannedText(raw)).toBe(clean)
  })

  it.each(['GPR 1 a', 'https://x.id/t?k=\\000026', 'a]Q1b', '=1+1', '<b>x</b>', "Rob'); DROP TABLE--", '😀 ﷽'])(
    'leaves %s as it is',
    (text) => {
      expect(cleanScannedText(text)).toBe(text)
    },
  )

  it('never throws, never grows a text, and has nothing left to do on its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 16_384 }), (raw) => {
        const clean = cleanScannedText(raw)
        expect(clean.length).toBeLessThanOrEqual(raw.length)
        // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(clean).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\uFEFF]/)
        expect(clean).toBe(clean.trim())
      }),
    )
  })

  it('reads 16 KB of prefixes and marks in a moment', () => {
    const startedAt = performance.now()
    expect(cleanScannedText('\\000026'.repeat(2_340))).toBe('')
    expect(cleanScannedText('\u202E'.repeat(16_384))).toBe('')
    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})
