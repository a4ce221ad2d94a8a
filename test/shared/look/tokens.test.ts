import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
/** Both pages share the tokens. */
const pages = ['renderer', 'server/dashboard', 'shared/look'].map((page) => join(root, page))
const kinds = ['admitted', 'already-in', 'refused', 'needs'] as const

type Pair = [colour: string, ground: string, use: string]

/** Text of any size: 4.5 to 1. */
const texts: Pair[] = [
  ['ink', 'paper', 'the screen'],
  ['ink', 'card', 'cards, fields, panels'],
  ['ink', 'hover', 'what is pointed at, the note about backups'],
  ['ink', 'accent-ground', 'what is chosen, the note after a restore'],
  ['paper', 'ink', 'the camera without a picture'],
  ['muted', 'paper', 'second lines, the bars above and below'],
  ['muted', 'card', 'second lines of cards, headings of the table'],
  ['muted', 'hover', 'second lines of what is pointed at'],
  ['muted', 'accent-ground', 'second lines of what is chosen'],
  ['accent', 'paper', 'the name of the app, links'],
  ['accent', 'card', 'quiet buttons, the check of the session'],
  ['accent', 'hover', 'quiet buttons that are pointed at'],
  ['accent', 'accent-ground', 'the screen and the part that are open'],
  ['on-accent', 'accent', 'the primary button, the chosen chip'],
  ...kinds.flatMap((kind): Pair[] => [
    [`${kind}-text`, `${kind}-ground`, 'name and next step of a verdict'],
    [`${kind}-strong`, `${kind}-ground`, 'headline of a verdict'],
    [`${kind}-ground`, `${kind}-strong`, 'the button in a verdict'],
    [kind, 'paper', 'shape and word in the last scans, what is wrong in a form'],
    [kind, 'card', 'state of a person, meaning of a colour'],
    [kind, 'hover', 'state of a person that is pointed at'],
    [kind, 'accent-ground', 'state of a person that is chosen'],
  ]),
]

/** Borders of what can be used, icons, lines that say something: 3 to 1. */
const marks: Pair[] = [
  ['field-line', 'paper', 'border of a field and of a switch that is off, the knob in it'],
  ['field-line', 'card', 'border of a field or a button on a card'],
  ['accent', 'paper', 'focus, border of what is chosen'],
  ['accent', 'card', 'focus, the curve of arrivals, the undo panel'],
  ['accent', 'hover', 'focus on what is pointed at'],
  ['accent', 'accent-ground', 'focus and edge of what is chosen, the area below the curve'],
  ['on-accent', 'accent', 'the knob of a switch that is on'],
  ['paper', 'ink', 'the frame around a code, with its edge'],
  ...kinds.flatMap((kind): Pair[] => [
    [kind, 'paper', 'the border of the window while a verdict is shown'],
    [kind, 'card', 'the edge of an entry of a history, of a note'],
    [`${kind}-strong`, `${kind}-ground`, 'shape of a verdict, focus in it'],
    ['card', kind, 'the mark in a small shape'],
    ['paper', kind, 'the mark in a shape of the last scans'],
  ]),
]

/** What may be faint, because nothing is told by it alone: lines between, rows under the pointer, shadows. */
const decoration = new Set(['line', 'shadow'])

const tokens = readFileSync(join(root, 'shared/look/tokens.css'), 'utf8')
const light = coloursOf(':root {')
const themes = { light, dark: { ...light, ...coloursOf(':root[data-mantine-color-scheme="dark"] {') } }

describe.each(Object.entries(themes))('in the %s theme', (_, colours) => {
  const contrast = (colour: string, ground: string) => contrastOf(valueOf(colours, colour), valueOf(colours, ground))

  it.each(texts)('%s on %s can be read: %s', (colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('%s on %s can be seen: %s', (colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('gives every colour of the light theme a value in the dark one', () => {
  expect(Object.keys(coloursOf(':root[data-mantine-color-scheme="dark"] {'))).toEqual(Object.keys(light))
})

it('knows every pair that a rule of the styles names, and a ground for every colour that is used', () => {
  const known = new Set([...texts, ...marks].map(([colour, ground]) => `${colour} on ${ground}`))
  const used = new Set<string>()
  for (const rule of rulesOfStyles()) {
    const [ground] = tokensIn(rule, /background(?:-color)?:/)
    const text = tokensIn(rule, /(?<![-\w])color:/)
    if (ground !== undefined) for (const colour of text) expect(known, rule).toContain(`${colour} on ${ground}`)
    for (const colour of [...text, ...tokensIn(rule, /(?:border|outline|stroke|fill)[-\w]*:/)]) used.add(colour)
  }
  const withoutGround = [...used].filter((colour) => ![...texts, ...marks].some(([one]) => one === colour))
  // The area below the curve and the empty part of a bar only carry what stands out from them.
  expect(withoutGround.filter((colour) => !decoration.has(colour) && colour !== 'accent-ground')).toEqual([])
})

/** The colours of one block of tokens, by name. */
function coloursOf(selector: string): Record<string, string> {
  const start = tokens.indexOf(selector)
  const block = tokens.slice(start, tokens.indexOf('\n}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

function valueOf(colours: Record<string, string>, name: string): string {
  const value = colours[name]
  if (value === undefined) throw new Error(`no token is called ${name}`)
  return value
}

/** Contrast of two colours by WCAG 2.2: 1 to 21. */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rulesOfStyles(): string[] {
  return pages.flatMap((page) =>
    readdirSync(page, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
      .flatMap((name) => readFileSync(join(page, name), 'utf8').match(/[^{}]+\{[^{}]*\}/g) ?? []),
  )
}

/** Names of our colours in the declarations of a rule that begin so. */
function tokensIn(rule: string, property: RegExp): string[] {
  const declarations = rule.split(/[{;]/).filter((line) => property.test(line.trimStart()))
  return declarations.flatMap((line) =>
    [...line.matchAll(/var\(--([\w-]+)/g)].flatMap(([, name = '']) => (name in light ? [name] : [])),
  )
}
