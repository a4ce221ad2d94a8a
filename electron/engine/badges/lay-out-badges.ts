import type { BadgeDesign, BadgeMedia, BadgeSubject } from '#shared/badges/badge-design.ts'
import type { Drawing, Paper, PlacedBadge } from '#shared/contract/print-tasks.ts'

export type Worn = { design: BadgeDesign; subject: BadgeSubject }

const a4 = { short: 210_000, long: 297_000 }

/** Badges on pages of their own, each with its back on the next; they are of one size, for a printer has one roll. */
export function layOutPages(worn: readonly Worn[]): Drawing {
  const { designs, place } = gatherDesigns(worn)
  const pages = worn.flatMap((one) => sidesOf(one.design).map((side) => [place(one, side, { x: 0, y: 0 })]))
  return { paper: paperOf(designs[0]), designs, pages }
}

/** Many badges on sheets, row by row, the first at place `first` (0 is the corner) of a sheet that was begun before. */
export function layOutSheets(worn: readonly Worn[], first: number): Drawing {
  const { designs, place } = gatherDesigns(worn)
  const grid = gridOf(designs[0]?.media)
  const perSheet = grid.columns * grid.rows
  const sheets = Math.ceil((worn.length + first) / perSheet)
  const hasBacks = worn.some(({ design }) => design.back.length > 0)
  const pages = Array.from({ length: sheets }, (_, sheet) => {
    const here = worn
      .map((one, index) => ({ one, spot: index + first }))
      .filter(({ spot }) => Math.floor(spot / perSheet) === sheet)
    const placeAt = (side: 'front' | 'back') =>
      here.map(({ one, spot }) => place(one, side, cornerOf(grid, spot % perSheet, side)))
    return hasBacks ? [placeAt('front'), placeAt('back')] : [placeAt('front')]
  })
  return { paper: grid.paper, designs, pages: pages.flat() }
}

export type Grid = {
  paper: Paper
  columns: number
  rows: number
  left: number
  top: number
  stepX: number
  stepY: number
}

/** The design's own sheet of labels, or A4 turned so that more of them fit, in its middle. */
export function gridOf(media: BadgeMedia | undefined): Grid {
  const { width, height, sheet } = media ?? { width: a4.short, height: a4.long, sheet: null }
  if (sheet)
    return {
      paper: { width: sheet.paperWidth, height: sheet.paperHeight },
      columns: sheet.columns,
      rows: sheet.rows,
      left: sheet.left,
      top: sheet.top,
      stepX: width + sheet.gapX,
      stepY: height + sheet.gapY,
    }
  const upright = tile({ width: a4.short, height: a4.long }, width, height)
  const across = tile({ width: a4.long, height: a4.short }, width, height)
  return across.columns * across.rows > upright.columns * upright.rows ? across : upright
}

function tile(paper: Paper, width: number, height: number): Grid {
  // Half a millimetre of grace: 105 mm stands twice on A4 by everybody's reckoning, and 74 mm four times on 297.
  const fit = (room: number, size: number) => Math.max(1, Math.floor((room + 500) / size))
  const columns = fit(paper.width, width)
  const rows = fit(paper.height, height)
  const left = Math.max(0, Math.round((paper.width - columns * width) / 2))
  const top = Math.max(0, Math.round((paper.height - rows * height) / 2))
  return { paper, columns, rows, left, top, stepX: width, stepY: height }
}

/** Turned over along its long edge a sheet shows its columns the other way round. */
function cornerOf({ columns, left, top, stepX, stepY }: Grid, spot: number, side: 'front' | 'back') {
  const column = spot % columns
  const shown = side === 'front' ? column : columns - 1 - column
  return { x: left + shown * stepX, y: top + Math.floor(spot / columns) * stepY }
}

function sidesOf({ back }: BadgeDesign): ('front' | 'back')[] {
  return back.length > 0 ? ['front', 'back'] : ['front']
}

function paperOf(design: BadgeDesign | undefined): Paper {
  return { width: design?.media.width ?? a4.short, height: design?.media.height ?? a4.long }
}

function gatherDesigns(worn: readonly Worn[]) {
  const designs = [...new Map(worn.map(({ design }) => [design.id, design])).values()]
  const numbers = new Map(designs.map(({ id }, index) => [id, index]))
  const place = (
    { design, subject }: Worn,
    side: 'front' | 'back',
    { x, y }: { x: number; y: number },
  ): PlacedBadge => ({ design: numbers.get(design.id) ?? 0, side, subject, x, y })
  return { designs, place }
}
