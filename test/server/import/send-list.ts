import { importMediaType } from '../../../server/contract/dashboard-address.ts'
import type { ImportAnswer, ImportLine, ImportWish } from '../../../server/contract/imports.ts'
import type { Browser } from '../open-headquarters.ts'

/** The body that the dashboard makes of a file and what is to be done with it. */
export function bodyOf(file: string | Uint8Array, wish: ImportWish): Buffer {
  const options = Buffer.from(JSON.stringify(wish))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(options.length)
  return Buffer.concat([length, options, Buffer.from(file as string)])
}

export const importHeaders = { 'content-type': importMediaType }

/** Sends a list as the dashboard does; answers the last line. */
export async function sendList(
  browser: Browser,
  eventId: string,
  file: string | Uint8Array,
  wish: Partial<ImportWish> = {},
): Promise<Exclude<ImportLine, { kind: 'progress' }>> {
  const answer = await browser.send(`POST /events/${eventId}/import`, bodyOf(file, { mode: 'preview', ...wish }), {
    headers: importHeaders,
  })
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  const lines = answer.body.trimEnd().split('\n')
  return JSON.parse(lines.at(-1) ?? '') as Exclude<ImportLine, { kind: 'progress' }>
}

/** What must be answered. */
export async function previewList(
  browser: Browser,
  eventId: string,
  file: string | Uint8Array,
  wish: Partial<ImportWish> = {},
): Promise<ImportAnswer> {
  const line = await sendList(browser, eventId, file, wish)
  if (line.kind !== 'answer') throw new Error(JSON.stringify(line))
  return line.answer
}

/** Looks, and agrees to what it sees. */
export async function commitList(
  browser: Browser,
  eventId: string,
  file: string | Uint8Array,
  wish: Partial<ImportWish> = {},
): Promise<ImportAnswer> {
  const { plan } = await previewList(browser, eventId, file, wish)
  return previewList(browser, eventId, file, { ...wish, mode: 'commit', seen: plan })
}
