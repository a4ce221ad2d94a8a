import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { describeError, Refused } from '../answer-errors.ts'
import type { Handlers } from '../api/serve-dashboard.ts'
import type { ImportLine } from '../contract/imports.ts'
import type { Deps } from '../deps.ts'
import { importList, listProblems, type Import } from './import-list.ts'
import { receiveUpload } from './receive-upload.ts'

/** Between two lines about how far it is. */
const tellEveryMs = 150

export function importRoutes(deps: Deps) {
  return {
    'POST /events/:eventId/import': async ({ params: { eventId }, user, request, reply }) => {
      if (!(request.body instanceof Readable)) throw new Refused(415, 'request-malformed', 'content-type')
      const gone = whenGone(reply)
      const upload = await receiveUpload(request.body)
      const work = { eventId, userId: user.id, upload, signal: gone.signal }
      if (upload.options.mode === 'problems') {
        try {
          const content = await listProblems(deps, { ...work, tell: () => {} })
          reply.header('content-type', 'text/csv; charset=utf-8')
          reply.header(
            'content-disposition',
            `attachment; filename="${upload.options.language === 'id' ? 'baris-diperiksa' : 'rows-to-check'}.csv"`,
          )
          return content
        } finally {
          await upload.remove()
        }
      }
      reply.header('content-type', 'application/x-ndjson; charset=utf-8')
      // A proxy that gathers answers would hold back how far it is.
      reply.header('x-accel-buffering', 'no')
      return Readable.from(tellLines(deps, work))
    },
  } satisfies Partial<Handlers>
}

/** Lines of JSON: how far it is while it goes on, and last what came of it. The file is gone after it. */
async function* tellLines(deps: Deps, work: Omit<Import, 'tell'>): AsyncGenerator<string> {
  const lines: ImportLine[] = []
  let wake = () => {}
  let toldAt = 0
  const say = (line: ImportLine) => {
    lines.push(line)
    wake()
  }
  const tell: Import['tell'] = (step, share) => {
    if (share !== 0 && deps.now() - toldAt < tellEveryMs) return
    toldAt = deps.now()
    say({ kind: 'progress', step, share })
  }
  const done = finish()
  for (;;) {
    const line = lines.shift()
    if (line === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve
        if (lines.length > 0) resolve()
      })
      continue
    }
    if (line.kind !== 'progress') await done
    yield `${JSON.stringify(line)}\n`
    if (line.kind !== 'progress') return
  }

  async function finish(): Promise<void> {
    try {
      say({ kind: 'answer', answer: await importList(deps, { ...work, tell }) })
    } catch (error) {
      say(refusalOf(deps, error))
    } finally {
      await work.upload.remove()
    }
  }
}

function refusalOf({ log }: Deps, error: unknown): ImportLine {
  const { status, code, detail } = describeError(error)
  if (status >= 500) log.error({ err: error, route: 'import' }, 'failed')
  return { kind: 'refused', code, ...(detail === undefined ? {} : { detail }) }
}

/** Told when whoever asked is gone before the answer was. */
function whenGone(reply: FastifyReply): AbortController {
  const gone = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone
}
