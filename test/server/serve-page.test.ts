import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, startHeadquarters } from '../../server/start-headquarters.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-page-'))
let running: Running

beforeAll(async () => {
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  mkdirSync(join(folder, 'page/.vite'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><title>Gapura</title>')
  writeFileSync(join(folder, 'page/assets/index-abc.js'), 'plain')
  writeFileSync(join(folder, 'page/assets/index-abc.js.br'), 'packed')
  running = await startHeadquarters({
    databaseUrl: join(folder, 'headquarters.db'),
    logLevel: 'silent',
    page: join(folder, 'page'),
  })
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('headquarters', () => {
  it.each(['/', '/users', '/events/acara-1/devices', '/events/a/participants?person=p1'])(
    'answers %s with the page, which a browser asks for again each time',
    async (path) => {
      const { status, body, headers } = await ask(path)
      expect(status).toBe(200)
      expect(body).toContain('<title>Gapura</title>')
      expect(headers['cache-control']).toBe('public, max-age=0')
    },
  )

  it('lets the page load its own files only, and nothing written into it', async () => {
    const rules = String((await ask('/')).headers['content-security-policy'])
    expect(rules).toContain("default-src 'none'")
    expect(rules).toContain("script-src 'self';")
    expect(rules).toContain("frame-ancestors 'none'")
    expect(rules).not.toMatch(/unsafe|https?:|\*/)
  })

  it('hands out files for ever, packed where a browser can unpack them', async () => {
    const plain = await ask('/assets/index-abc.js')
    expect([plain.body, plain.headers['cache-control']]).toEqual(['plain', 'public, max-age=31536000, immutable'])
    const packed = await ask('/assets/index-abc.js', { 'accept-encoding': 'gzip, br' })
    expect([packed.body, packed.headers['content-encoding']]).toEqual(['packed', 'br'])
  })

  it.each(['/api/nothing', '/assets/gone.js', '/healthz/x'])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: expect.stringContaining('"not-found"') as unknown })
  })

  it.each(['/assets/../../secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])(
    'gives away no file beside the page’s own at %s',
    async (path) => {
      expect((await ask(path)).body).not.toContain('secret')
    },
  )
})

type Answer = { status: number; body: string; headers: Record<string, unknown> }

/** Asks for a path exactly as it is written: `fetch` would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(running.address)
  return new Promise((settle, fail) => {
    const request = get({ hostname, port, path, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => settle({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
    request.on('error', fail)
  })
}
