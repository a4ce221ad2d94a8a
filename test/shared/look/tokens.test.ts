import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../shared/look/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-mantine-color-scheme="dark"]')

type Tokens = Record<string, string>
const read = (text: string): Tokens =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]))
const themes = { light: read(light), dark: { ...read(light), ...read(dark) } }

/** Text is read at 4.5:1 on its ground; what is large or only a shape, at 3:1. */
const texts: readonly (readonly [string, string])[] = [
  ...['paper', 'card', 'hover'].flatMap((ground) =>
    ['ink', 'muted', 'accent', 'admitted', 'already-in', 'refused', 'needs'].map((text) => [text, ground] as const),
  ),
  ['ink', 'accent-ground'],
  ['accent', 'accent-ground'],
  ['muted', 'accent-ground'],
  ['on-accent', 'accent'],
  ...['admitted', 'already-in', 'refused', 'needs'].map((kind) => [`${kind}-text`, `${kind}-ground`] as const),
  ...['admitted', 'already-in', 'refused', 'needs'].map((kind) => [`${kind}-strong`, `${kind}-ground`] as const),
]
const shapes: readonly (readonly [string, string])[] = [
  ['field-line', 'paper'],
  ['field-line', 'card'],
  ['accent', 'line'],
]

describe.each(Object.entries(themes))('in the %s theme', (_, tokens) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(tokens[shape], tokens[ground])).toBeGreaterThanOrEqual(3)
  })
})

/** As WCAG 2.2 computes it. */
function contrast(one = '', other = ''): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
