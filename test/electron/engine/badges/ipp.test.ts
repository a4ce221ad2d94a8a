import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeIpp } from '#engine/badges/ipp/decode-ipp.ts'
import { encodeIpp, ippOperations, ippTags } from '#engine/badges/ipp/encode-ipp.ts'
import { spoolerPlace } from '#engine/badges/ipp/ask-spooler.ts'
import { troubleOfPrinter } from '#engine/badges/printer-trouble.ts'

describe('IPP', () => {
  it('writes what RFC 8010 asks for: version, operation, number, charset and language first', () => {
    const bytes = encodeIpp({ operation: ippOperations.getJobs, requestId: 7, attributes: [] })
    expect(bytes.subarray(0, 9).toString('hex')).toBe('0200000a0000000701')
    expect(bytes.subarray(9, 11).toString('hex')).toBe('4700')
    expect(bytes.includes('attributes-charset')).toBe(true)
    expect(bytes.at(-1)).toBe(0x03)
  })

  it('reads back what it wrote, with several values of one name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        (names, id) => {
          const bytes = encodeIpp({
            operation: 0x0000,
            requestId: id,
            attributes: [['job-name', names.map((value) => ({ tag: ippTags.name, value: value.toWellFormed() }))]],
          })
          const read = decodeIpp(bytes)
          expect(read?.requestId).toBe(id)
          expect(read?.groups[0]?.attributes.get('job-name')).toEqual(names.map((name) => name.toWellFormed()))
        },
      ),
    )
  })

  it('takes nothing for an answer that is cut off or something else', () => {
    const whole = encodeIpp({ operation: 0, requestId: 1, attributes: [] })
    for (let length = 0; length < whole.length; length += 1) expect(decodeIpp(whole.subarray(0, length))).toBeNull()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeIpp(Buffer.from(bytes))))
    expect(decodeIpp(Buffer.from('<html>not a print service</html>'))).toBeNull()
  })

  it('finds the print service where the system does', () => {
    expect(spoolerPlace({ CUPS_SERVER: '127.0.0.1:1631' })).toEqual({ host: '127.0.0.1', port: 1631 })
    expect(spoolerPlace({ CUPS_SERVER: '/run/other.sock' })).toEqual({ socketPath: '/run/other.sock' })
    expect(spoolerPlace({ CUPS_SERVER: 'printhost/version=1.1' })).toEqual({ host: 'printhost', port: 631 })
  })
})

describe('what a printer says of itself', () => {
  const told = (state: number, reasons: string[], isAccepting = true) =>
    troubleOfPrinter(
      new Map<string, (string | number | boolean)[]>([
        ['printer-state', [state]],
        ['printer-state-reasons', reasons],
        ['printer-is-accepting-jobs', [isAccepting]],
      ]),
    )

  it.each([
    [3, ['none'], null],
    [4, ['none'], null],
    [5, ['paused'], 'printer-stopped'],
    [5, ['none'], 'printer-stopped'],
    [4, ['media-empty-error'], 'paper-out'],
    [3, ['media-needed-warning'], 'paper-out'],
    [3, ['media-jam-error', 'media-empty-error'], 'paper-jam'],
    [3, ['offline-report'], 'printer-unreachable'],
    [4, ['connecting-to-device'], 'printer-unreachable'],
    [3, ['cover-open-error'], 'printer-stopped'],
    [3, ['toner-low-report', 'media-low-warning'], null],
  ] as const)('takes %s %j for %s', (state, reasons, trouble) => {
    expect(told(state, [...reasons])).toBe(trouble)
  })

  it('calls a printer that takes no jobs so, whatever else it says', () => {
    expect(told(3, ['none'], false)).toBe('printer-refused')
  })
})
