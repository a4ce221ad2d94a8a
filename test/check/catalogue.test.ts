import { createRequire } from 'node:module'
import { catalogue } from '#shared/messages/catalogue.ts'
import { dashboardCatalogue } from '#shared/messages/dashboard-catalogue.ts'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { describe, expect, it } from 'vitest'

/** What the parser makes of a message, as far as it is looked at here: arguments, tags, and what stands within. */
type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] }

/** The parser that the window itself uses: that of use-intl. */
const { IntlMessageFormat } = createRequire(createRequire(import.meta.url).resolve('use-intl'))(
  'intl-messageformat',
) as {
  IntlMessageFormat: new (message: string, locale: string) => { getAst: () => Part[] }
}
const literal = 0
const pound = 7

const catalogues = { kiosk: catalogue, dashboard: dashboardCatalogue, 'tables of headquarters': headquartersCatalogue }

describe.each(Object.entries(catalogues))('the catalogue of the %s', (_, words) => {
  const id = new Map(messagesOf(words.id))
  const en = new Map(messagesOf(words.en))

  it('has the same keys in both languages, no more and no less', () => {
    expect(id.size).toBeGreaterThan(100)
    expect([...en.keys()].toSorted()).toEqual([...id.keys()].toSorted())
  })

  it('has no empty text', () => {
    const empty = [...id, ...en].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('asks for the same arguments in both languages, and can be read by the parser', () => {
    const argumentsBy = (messages: Map<string, string>, language: string) =>
      Object.fromEntries([...messages].map(([key, text]) => [key, argumentsOf(text, language)]))
    expect(argumentsBy(en, 'en')).toEqual(argumentsBy(id, 'id'))
  })
})

function messagesOf(tree: object, above = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = above === '' ? name : `${above}.${name}`
    if (typeof value === 'string') return [[key, value]]
    if (typeof value === 'object' && value !== null) return messagesOf(value, key)
    throw new Error(`${key} is no text`)
  })
}

/** Names of the arguments and tags of a message, wherever they stand. */
function argumentsOf(text: string, language: string): string[] {
  return [...new Set(namesIn(new IntlMessageFormat(text, language).getAst()))].toSorted()
}

function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap(({ type, value, options, children = [] }) => {
    const own = type === literal || type === pound || value === undefined ? [] : [value]
    const within = Object.values(options ?? {}).flatMap((option) => option.value)
    return [...own, ...namesIn(within), ...namesIn(children)]
  })
}
