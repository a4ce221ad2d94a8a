import { importMediaType } from '../../contract/dashboard-address.ts'
import type { ImportAnswer, ImportLine, ImportWish } from '../../contract/imports.ts'
import { addressOf, AskFailed, headers, reach, readFailure } from '../headquarters/ask.ts'

export type ImportStep = Extract<ImportLine, { kind: 'progress' }>
type Sent = { eventId: string; file: File; wish: ImportWish; signal: AbortSignal }

/** Sends a list with what is to be done with it; hears how far headquarters is until it has the answer. */
export async function sendImport(sent: Sent, onStep: (step: ImportStep) => void): Promise<ImportAnswer> {
  const response = await post(sent)
  for await (const line of linesOf(response)) {
    if (line.kind === 'progress') onStep(line)
    else if (line.kind === 'answer') return line.answer
    else throw new AskFailed(line.code, line.detail)
  }
  // The answer was cut off on its way: what was to be written may have been, and the next preview will show it.
  throw new AskFailed('unreachable')
}

/** The rows that need checking, as a file. */
export async function fetchProblems(sent: Sent): Promise<Blob> {
  return (await post(sent)).blob()
}

async function post({ eventId, file, wish, signal }: Sent): Promise<Response> {
  const options = new TextEncoder().encode(JSON.stringify(wish))
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, options.length)
  const response = await reach(addressOf('POST /events/:eventId/import', { params: { eventId } }), {
    method: 'POST',
    headers: { ...headers, 'content-type': importMediaType },
    credentials: 'same-origin',
    body: new Blob([length.buffer, options, file]),
    signal,
  })
  if (!response.ok) throw await readFailure(response)
  return response
}

async function* linesOf(response: Response): AsyncGenerator<ImportLine> {
  if (response.body === null) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield readLine(line)
    }
  } catch (error) {
    if (error instanceof AskFailed || (error instanceof DOMException && error.name === 'AbortError')) throw error
    throw new AskFailed('unreachable')
  }
}

/** A captive portal answers with a page of its own. */
function readLine(line: string): ImportLine {
  try {
    return JSON.parse(line) as ImportLine
  } catch {
    throw new AskFailed('not-headquarters')
  }
}
