import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { pageScheme } from './page-address.ts'
import { resolvePageFile, type PageFile } from './resolve-page-file.ts'

/** Must run before the app is ready: from then on the page's scheme has the rights of a secure web page. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the window's files from one folder, and nothing else. */
export function servePage(folder: string): void {
  protocol.handle(pageScheme, async ({ url, method }) => {
    const file = method === 'GET' ? resolvePageFile(folder, url) : null
    if (!file) return new Response(null, { status: 404 })
    try {
      return answerWith(file, await readFile(file.path))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return new Response(null, { status: 404 })
      throw error
    }
  })
}

function answerWith({ path, type }: PageFile, content: Buffer): Response {
  const headers = new Headers({
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  })
  if (!path.endsWith('.html')) return new Response(new Uint8Array(content), { headers })
  // A nonce for each load: the libraries' style elements carry it, and no other style is applied.
  const nonce = randomBytes(16).toString('base64')
  headers.set('Content-Security-Policy', contentSecurityPolicy(nonce))
  headers.set('Cache-Control', 'no-store')
  return new Response(content.toString('utf8').replaceAll('%CSP_NONCE%', nonce), { headers })
}
