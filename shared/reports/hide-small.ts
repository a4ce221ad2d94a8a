import type { Part, PeopleRecap } from './recap.ts'

export type Breakdown = 'community' | 'group' | 'role' | 'age' | 'session'
export type Figure = keyof Part

/** Whether a figure of a part may be read; `total` is of everybody. */
export type MayRead = (of: Breakdown | 'total', key: string, figure: Figure) => boolean

/** Below this a figure may tell who somebody is. */
const smallest = 5
const figures: readonly Figure[] = [
  'registered',
  'listed',
  'absent',
  'walkIns',
  'present',
  'men',
  'women',
  'sexUnknown',
]
/** The first is what the others add up to. */
const sums: readonly (readonly Figure[])[] = [
  ['present', 'men', 'women', 'sexUnknown'],
  ['present', 'listed', 'walkIns'],
  ['registered', 'listed', 'absent'],
]

export const everythingIsRead: MayRead = () => true

/**
 * Hides figures of 1 to 4, and then as many others as it takes that none of them can be worked out: in every sum,
 * along a row and down a column, none is hidden or at least two are (complementary suppression, as statistics offices
 * do it).
 */
export function hideSmall(recap: PeopleRecap): MayRead {
  const values = new Map<string, number>()
  const equations: string[][] = []
  const put = (of: Breakdown | 'total', key: string, part: Part) => {
    for (const figure of figures) values.set(cellOf(of, key, figure), part[figure])
    equations.push(...sums.map((sum) => sum.map((figure) => cellOf(of, key, figure))))
  }
  put('total', '', recap.totals)
  for (const [of, parts] of partitionsOf(recap)) {
    for (const part of parts) put(of, part.key, part)
    // Sessions overlap: people are in several, and these do not add up to anything.
    if (of === 'session') continue
    for (const figure of figures)
      equations.push([cellOf('total', '', figure), ...parts.map(({ key }) => cellOf(of, key, figure))])
  }

  const hidden = new Set([...values].flatMap(([cell, value]) => (value > 0 && value < smallest ? [cell] : [])))
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const equation of equations) {
      const found = equation.filter((cell) => hidden.has(cell))
      const open = equation.filter((cell) => !hidden.has(cell) && (values.get(cell) ?? 0) > 0)
      if (found.length !== 1 || open.length === 0) continue
      // The smallest costs least; what stands at the front is the sum, and stays as long as anything else can go.
      const [sum, ...parts] = equation
      const choice = open.filter((cell) => cell !== sum && parts.includes(cell))
      const next = (choice.length > 0 ? choice : open).reduce((least, cell) =>
        (values.get(cell) ?? 0) < (values.get(least) ?? 0) ? cell : least,
      )
      hidden.add(next)
      isSettled = false
    }
  }
  return (of, key, figure) => !hidden.has(cellOf(of, key, figure))
}

export function partitionsOf(recap: PeopleRecap) {
  return [
    ['community', recap.byCommunity],
    ['group', recap.byGroup],
    ['role', recap.byRole],
    ['age', recap.byAge],
    ['session', recap.bySession],
  ] as const
}

function cellOf(of: Breakdown | 'total', key: string, figure: Figure): string {
  return `${of}\n${key}\n${figure}`
}
