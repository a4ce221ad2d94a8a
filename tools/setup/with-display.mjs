import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setupFailure } from './setup-failure.mjs'

/** Larger than the window: some window managers leave a pixel at the edge, and the desk shall have its 1366×768. */
const size = '1440x900x24'

/** True where a window can be shown without help. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Calls `run(env)` with an environment in which windows can open: this machine's screen, or a virtual one where
 * there is none (or `isVirtual` asks for it), which is closed afterwards.
 */
export async function withDisplay(run, { log = console.log, isVirtual = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !isVirtual)) return run({ ...process.env })
  const screen = await openVirtualScreen()
  try {
    log(
      `display  ${hasDisplay() ? '' : 'this machine has no screen: '}a virtual one of ${size}, ${screen.env['DISPLAY']}`,
    )
    return await run(screen.env)
  } finally {
    await screen.close()
  }
}

async function openVirtualScreen() {
  // In groups of their own, so that Ctrl+C reaches the app first and the screen is closed after it.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const number = await readDisplayNumber(server)
  const env = { ...process.env, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' }
  delete env['WAYLAND_DISPLAY']
  const config = join(import.meta.dirname, 'openbox.xml')
  const manager = spawn('openbox', ['--sm-disable', '--config-file', config], { env, stdio: 'ignore', detached: true })
  manager.on('error', (error) => console.error(`display  without a window manager: ${error.message}`))
  const stop = () => server.kill()
  process.once('exit', stop)
  return {
    env,
    async close() {
      process.off('exit', stop)
      manager.kill()
      if (server.exitCode !== null) return
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}

/** The server picks a free number and writes it when it is ready. */
function readDisplayNumber(server) {
  return new Promise((settle, fail) => {
    let text = ''
    server.stdio[3].on('data', (chunk) => {
      text += chunk
      if (text.endsWith('\n')) settle(text.trim())
    })
    server.once('error', (error) => fail(setupFailure(`The virtual screen does not start: ${error.message}`)))
    server.once('exit', (code) => fail(setupFailure(`The virtual screen ended at once with ${code}`)))
  })
}
