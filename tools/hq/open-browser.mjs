import { spawn } from 'node:child_process'
import { hasDisplay } from '../setup/with-display.mjs'

const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }

/** Opens an address where there is a screen and a program for it; it was printed before, so nothing is said if not. */
export function openBrowser(address) {
  const [command, ...args] = openers[process.platform] ?? []
  if (command === undefined || !hasDisplay()) return
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
