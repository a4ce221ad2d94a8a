import { app, type BrowserWindow, globalShortcut, type Input, powerMonitor } from 'electron'

/** Ways out of a window that the system gives to every app and lets an app refuse. Not all systems let go of all. */
const systemKeys = ['Alt+F4', 'Alt+Tab', 'Alt+Escape', 'CommandOrControl+W', 'CommandOrControl+Q', 'F11']

/**
 * Holds the window while participants use it by themselves: full screen, and neither closed, left, reloaded nor zoomed. The
 * engine says when, never the page. A shutdown of the laptop is not refused: the engine comes back in the same state.
 */
export function holdWindow(window: BrowserWindow): { setHeld: (isHeld: boolean) => void } {
  let isHeld = false
  let isQuitting = false
  let wasFullScreen = false

  window.on('close', (event) => {
    if (isHeld && !isQuitting) event.preventDefault()
  })
  let isShuttingDown = false
  powerMonitor.on('shutdown', () => (isShuttingDown = true))
  app.on('before-quit', (event) => {
    // Cmd+Q comes this way, too; elsewhere only the system and whoever ends the process do.
    if (isHeld && process.platform === 'darwin' && !isShuttingDown) event.preventDefault()
    else isQuitting = true
  })
  window.webContents.on('before-input-event', (event, input) => {
    if (isHeld && isWayOut(input)) event.preventDefault()
  })
  window.webContents.on('context-menu', (event) => {
    if (isHeld) event.preventDefault()
  })
  for (const left of ['minimize', 'leave-full-screen'] as const)
    window.on(left as 'minimize', () => isHeld && bringBack(window))

  function apply(): void {
    if (isHeld) wasFullScreen = window.isFullScreen()
    window.setClosable(!isHeld)
    window.setMinimizable(!isHeld)
    window.setAlwaysOnTop(isHeld, 'screen-saver')
    window.setKiosk(isHeld)
    if (!isHeld) window.setFullScreen(wasFullScreen)
  }

  return {
    setHeld(next) {
      if (next === isHeld || window.isDestroyed()) return
      isHeld = next
      // A window that was never shown has no size to go back to.
      if (window.isVisible()) apply()
      else window.once('show', apply)
      for (const key of systemKeys) {
        if (next) globalShortcut.register(key, () => undefined)
        else globalShortcut.unregister(key)
      }
    },
  }
}

function bringBack(window: BrowserWindow): void {
  window.restore()
  window.setKiosk(true)
}

/**
 * Anything with a held key that does more than make letters, and the function keys that the screen does not use. Alt with
 * the keypad, and Ctrl+J behind a code, are how some scanners type.
 */
function isWayOut({ type, key, code, alt, control, meta }: Input): boolean {
  if (type !== 'keyDown') return false
  if (meta || control) return true
  if (alt) return !code.startsWith('Numpad')
  return /^F\d+$/.test(key) && !['F1', 'F10'].includes(key)
}
