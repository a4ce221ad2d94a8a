import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePage } from '../../server/serve-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-page-'))
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Gapura</title>')
  writeFileSync(join(folder, 'assets/index-abc.js'), 'plain')
  writeFileSync(join(folder, 'assets/index-abc.js.br'), 'packed')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  app = Fastify()
  await servePage(app, { folder })
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('headquarters', () => {
  it.each(['/', '/users', '/events/acara-1/devices', '/events/a/participants?person=p1'])(
    'answers %s with the page, which a browser asks for again each time',
    async (url) => {
      const answer = await app.inject({ url })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('<title>Gapura</title>')
      expect(answer.headers['cache-control']).toBe('public, max-age=0')
    },
  )

  it('hands out files for ever, packed where a browser can unpack them', async () => {
    const url = '/assets/index-abc.js'
    const plain = await app.inject({ url })
    expect([plain.body, plain.headers['cache-control']]).toEqual(['plain', 'public, max-age=31536000, immutable'])
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
    expect([packed.body, packed.headers['content-encoding']]).toEqual(['packed', 'br'])
  })

  it.each(['/api/nothing', '/assets/gone.js', '/assets/../../package.json', '/healthz/x'])(
    'has no page at %s',
    async (url) => {
      expect((await app.inject({ url })).body).not.toContain('"name"')
      if (!url.includes('..')) expect((await app.inject({ url })).statusCode).toBe(404)
    },
  )

  it('does not answer a change with a page', async () => {
    expect((await app.inject({ method: 'POST', url: '/users' })).statusCode).toBe(404)
  })
})
