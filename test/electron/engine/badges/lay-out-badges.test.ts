import { describe, expect, it } from 'vitest'
import { gridOf, layOutPages, layOutSheets } from '#engine/badges/lay-out-badges.ts'
import type { BadgeSubject } from '#shared/badges/badge-design.ts'
import { plainDesign } from './badge-world.ts'

const subject: BadgeSubject = {
  name: 'Siti',
  'name-without-titles': 'Siti',
  community: '',
  group: '',
  role: '',
  category: '',
  'in-place-of': '',
  event: '',
  city: '',
  date: '',
  code: '',
  roleKey: 'participant',
  groupName: '',
}
const media = (width: number, height: number) => ({ ...plainDesign.media, width, height })
const worn = (count: number, hasBack = false) =>
  Array.from({ length: count }, () => ({
    subject,
    design: { ...plainDesign, media: media(74_000, 105_000), back: hasBack ? [shape] : [] },
  }))
const shape = {
  id: 'a',
  x: 0,
  y: 0,
  width: 1,
  height: 1,
  when: null,
  kind: 'shape',
  shape: 'rectangle',
  fill: 'none',
  stroke: 'none',
  strokeWidth: 0,
  radius: 0,
} as const

describe('badges on sheets', () => {
  it.each([
    [74_000, 105_000, 8],
    [90_000, 53_000, 10],
    [54_000, 86_000, 10],
    [105_000, 148_000, 4],
  ])('fit %i × %i µm as often as A4 takes them', (width, height, count) => {
    const { columns, rows, paper } = gridOf(media(width, height))
    expect(columns * rows).toBe(count)
    expect([paper.width, paper.height].toSorted((a, b) => a - b)).toEqual([210_000, 297_000])
  })

  it('go on where a sheet was used up', () => {
    const { pages } = layOutSheets(worn(9), 5)
    expect(pages.map((page) => page.length)).toEqual([3, 6])
    expect(pages[0]?.[0]).toMatchObject({ x: expect.closeTo(74_500, -3), y: 105_000 })
  })

  it('have their backs where the fronts are when the sheet is turned over', () => {
    const { pages, paper } = layOutSheets(worn(1, true), 0)
    expect(pages).toHaveLength(2)
    const [front, back] = pages.map(([place]) => place?.x ?? 0)
    expect((front ?? 0) + 74_000 + (back ?? 0)).toBeCloseTo(paper.width, -3)
  })
})

it('stand on pages of their own size, each with its back behind it', () => {
  const { paper, pages, designs } = layOutPages(worn(2, true))
  expect(paper).toEqual({ width: 74_000, height: 105_000 })
  expect(pages.map(([place]) => place?.side)).toEqual(['front', 'back', 'front', 'back'])
  expect(designs).toHaveLength(1)
})
