import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { build } from 'vite'

export type BenchWindow = { app: ElectronApplication; page: Page; close: () => Promise<void> }

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
}

/** Builds a page once, as the app is built; the bench's own unless another folder is given. */
export async function buildBenchPage(root = join(import.meta.dirname, 'page')): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'gapura-camera-bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130' },
  })
  return outDir
}

/** Opens the page in the real Electron, with a film in its fake camera if there is one. Pictures are served under /corpus/. */
export async function openBenchWindow(
  pageFolder: string,
  corpus: string | null,
  film: string | null,
): Promise<BenchWindow> {
  const server = await serve(pageFolder, corpus)
  const display = await ensureDisplay()
  const profile = mkdtempSync(join(tmpdir(), 'gapura-camera-profile-'))
  const cleanUp = () => {
    server.close()
    display.close()
    rmSync(profile, { recursive: true, force: true })
  }
  const args = [join(import.meta.dirname, 'bench-main.cjs'), server.address, `--user-data-dir=${profile}`]
  if (film !== null) args.push('--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`)
  const isRoot = process.getuid?.() === 0
  const env = { ...process.env, DISPLAY: display.name, ...(isRoot ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) }
  try {
    const app = await _electron.launch({ args, env })
    const page = await app.firstWindow()
    page.on('pageerror', (error) => process.stderr.write(`bench page: ${error.message}\n`))
    await page.waitForLoadState('load')
    return { app, page, close: () => app.close().finally(cleanUp) }
  } catch (error) {
    cleanUp()
    throw error
  }
}

async function serve(pageFolder: string, corpus: string | null): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    const isPicture = corpus !== null && path.startsWith('/corpus/')
    const file = isPicture
      ? join(corpus, path.slice('/corpus/'.length))
      : join(pageFolder, path === '/' ? 'index.html' : path)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file).toLowerCase()] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
    return response
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the bench server has no port')
  return { address: `http://127.0.0.1:${place.port}/`, close: () => server.close() }
}

/** A screen for Electron: the one there is, or a virtual one for the time of the bench. */
async function ensureDisplay(): Promise<{ name: string; close: () => void }> {
  const { DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY) return { name: DISPLAY ?? '', close: () => undefined }
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    screen.on('error', reject)
    screen.stdio[3]?.on('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { name: `:${number}`, close: () => screen.kill() }
}
