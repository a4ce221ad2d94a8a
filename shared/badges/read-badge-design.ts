import { z } from 'zod'
import { failed, success, type Result } from '../failures/failure-code.ts'
import { badgeDesignSchema, type BadgeDesign, type BadgeElement } from './badge-design.ts'
import { fieldsIn, isBadgeField } from './badge-field.ts'
import { isWholeImage } from './check-image.ts'
import type { BadgeSide } from './draw-badge.ts'

const headSchema = z.object({ format: z.literal('gapura-badge'), version: z.number() })

/** Reads a design from the text of its file. What is wrong with it is told by its code, where by the detail. */
export function readBadgeDesign(text: string): Result<BadgeDesign> {
  const json = parseJson(text)
  const head = headSchema.safeParse(json)
  if (!head.success) return failed('badge-not-a-design')
  if (head.data.version > 1) return failed('badge-newer', `gapura-badge ${head.data.version}`)
  const design = badgeDesignSchema.safeParse(json)
  if (!design.success) return failed(codeOf(design.error), placeOf(design.error))
  return checkBadgeDesign(design.data)
}

/** What the schema cannot see: fields that do not exist, pictures that are none. */
export function checkBadgeDesign(design: BadgeDesign): Result<BadgeDesign> {
  for (const side of ['front', 'back'] as const) {
    const ids = new Set<string>()
    for (const element of design[side]) {
      const problem = problemOf(element, ids)
      if (problem) return failed(problem.code, [problem.what, nameOf(side, element)].filter(Boolean).join(' · '))
      ids.add(element.id)
    }
  }
  return success(design)
}

function problemOf(element: BadgeElement, ids: ReadonlySet<string>) {
  if (ids.has(element.id)) return { code: 'badge-malformed', what: '' } as const
  if (element.kind === 'image' && !isWholeImage(element.source))
    return { code: 'badge-image-broken', what: element.alt } as const
  const unknown = element.kind === 'text' ? fieldsIn(element.text).find((name) => !isBadgeField(name)) : undefined
  return unknown === undefined ? null : ({ code: 'badge-field-unknown', what: `{${unknown}}` } as const)
}

function nameOf(side: BadgeSide, element: BadgeElement): string {
  return `${side} ${element.id}`
}

/** A picture of a kind that is not shown, from an address, or too large, breaks the rule of its own field. */
function codeOf({ issues }: z.ZodError) {
  return issues[0]?.path.at(-1) === 'source' ? 'badge-image-broken' : 'badge-malformed'
}

function placeOf({ issues }: z.ZodError): string {
  return issues[0]?.path.join('.') ?? ''
}

function parseJson(text: string): unknown {
  try {
    // Editors on Windows put a mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
