import { describe, expect, it } from 'vitest'
import { createEchoFilter } from '../../../renderer/scanning/echo-filter.ts'

describe('createEchoFilter', () => {
  it('takes a code that stays in view of the camera as one showing, however long', () => {
    const filter = createEchoFilter()
    const echoes = Array.from({ length: 300 }, (_, frame) =>
      filter.isEcho({ text: 'A', via: 'camera', at: frame * 33 }),
    )
    expect(echoes.filter((isEcho) => !isEcho)).toHaveLength(1)
    expect(filter.isEcho({ text: 'A', via: 'camera', at: 299 * 33 + 4_001 })).toBe(false)
  })

  it('forgives three seconds in which a hand or a blur hides the code', () => {
    const filter = createEchoFilter()
    const times = [0, 3_000, 6_900]
    expect(times.map((at) => filter.isEcho({ text: 'A', via: 'camera', at }))).toEqual([false, true, true])
  })

  it('lets another code pass at once, also two that are shown in turns', () => {
    const filter = createEchoFilter()
    const texts = ['A', 'B', 'A', 'B', 'A']
    const passed = texts.filter((text, index) => !filter.isEcho({ text, via: 'camera', at: index * 33 }))
    expect(passed).toEqual(['A', 'B'])
  })

  it('drops the second of two scans within 50 ms and takes the one after 400 ms', () => {
    const filter = createEchoFilter()
    const times = [0, 50, 450]
    expect(times.map((at) => filter.isEcho({ text: 'A', via: 'scanner', at }))).toEqual([false, true, false])
  })

  it('keeps the camera quiet about what the scanner has just read, but not the other way round', () => {
    const filter = createEchoFilter()
    expect(filter.isEcho({ text: 'A', via: 'scanner', at: 0 })).toBe(false)
    expect(filter.isEcho({ text: 'A', via: 'camera', at: 900 })).toBe(true)
    expect(filter.isEcho({ text: 'A', via: 'scanner', at: 1_000 })).toBe(false)
  })

  it('lets 300 codes a minute pass, all of them', () => {
    const filter = createEchoFilter()
    const passed = Array.from({ length: 300 }, (_, n) =>
      filter.isEcho({ text: `code ${n}`, via: 'scanner', at: n * 200 }),
    )
    expect(passed).not.toContain(true)
  })
})
