import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where the build puts the dashboard's page, in a checkout and in the container alike. */
export const pageFolder = join(import.meta.dirname, '../out/dashboard')

const aYear = 365 * 24 * 60 * 60 * 1000

/**
 * Serves the dashboard's page: its files, whose names change with what is in them, for ever; and the page itself, for
 * every address that is not a file and not the API, so that a link into the page can be opened and reloaded.
 */
export async function servePage(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    maxAge: aYear,
    immutable: true,
    // Compressed once by the build, not for every browser.
    preCompressed: true,
    index: false,
  })
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(?:api|assets|healthz)(?:[/?]|$)/.test(request.url)) return reply.callNotFound()
    if (!existsSync(join(folder, 'index.html')))
      return reply.status(503).type('text/plain; charset=utf-8').send('The dashboard is not built. Run: npm run hq\n')
    return reply.sendFile('index.html', folder, { maxAge: 0, immutable: false, cacheControl: true })
  }
  app.get('/', sendPage)
  app.get('/*', sendPage)
}
