import { describe, expect, it } from 'vitest'
import { pagesOfRows, rowAfterKey } from '../../../renderer/look/pages-of-rows.ts'

describe('the pages that hold what is on screen', () => {
  it('are one for rows within a page, and two where a page ends on screen', () => {
    expect(pagesOfRows(0, 30)).toEqual([0])
    expect(pagesOfRows(99, 99)).toEqual([0])
    expect(pagesOfRows(90, 115)).toEqual([0, 1])
  })

  it('are asked for by number at the far end of 100,000 people', () => {
    expect(pagesOfRows(99_980, 99_999)).toEqual([999])
  })

  it('never begin before the first', () => {
    expect(pagesOfRows(-5, 3)).toEqual([0])
  })
})

describe('the keys of the list', () => {
  const list = { total: 240, perScreen: 10 }

  it('move by a row, a screen, or to an end', () => {
    expect(rowAfterKey('ArrowDown', 3, list)).toBe(4)
    expect(rowAfterKey('ArrowUp', 3, list)).toBe(2)
    expect(rowAfterKey('PageDown', 3, list)).toBe(13)
    expect(rowAfterKey('PageUp', 13, list)).toBe(3)
    expect(rowAfterKey('Home', 200, list)).toBe(0)
    expect(rowAfterKey('End', 3, list)).toBe(239)
  })

  it('stop at both ends', () => {
    expect(rowAfterKey('ArrowUp', 0, list)).toBe(0)
    expect(rowAfterKey('PageDown', 235, list)).toBe(239)
  })

  it('do nothing in an empty list, and leave other keys alone', () => {
    expect(rowAfterKey('ArrowDown', 0, { total: 0, perScreen: 10 })).toBeNull()
    expect(rowAfterKey('a', 3, list)).toBeNull()
  })
})
