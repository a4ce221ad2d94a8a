import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { catalogue } from '#shared/messages/catalogue.ts'
import { pageAddress } from './page-address.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export type MainWindowOptions = {
  dataFolder: string
  preloadPath: string
  log: (what: string, details: object) => void
  /** While participants use it, it stands as it is to stand for them, not for the next start. */
  isHeld: () => boolean
}

/** Crashes of the page within a minute after which reloading it is given up. */
const crashesAMinute = 5

/** Opens the one window: sandboxed, at its last place, and brought back to the same screen when its page dies. */
export function openMainWindow({ dataFolder, preloadPath, log, isHeld }: MainWindowOptions): BrowserWindow {
  const state = readWindowState(
    dataFolder,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...state?.bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Gapura',
    // The paper of the theme, so that nothing flashes before the first frame.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161B' : '#FBF8F2',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(preloadPath),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A desk that is covered by another window goes on scanning at full pace.
      backgroundThrottling: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize()
    if (state?.isFullScreen) window.setFullScreen(true)
    window.show()
  })
  window.on('close', () => {
    if (isHeld()) return
    const isMaximized = window.isMaximized()
    const isFullScreen = window.isFullScreen()
    try {
      writeWindowState(dataFolder, { bounds: window.getNormalBounds(), isMaximized, isFullScreen })
    } catch (error) {
      log('window state not written', { code: error instanceof Error && 'code' in error ? error.code : 'unknown' })
    }
  })
  guardKeys(window)
  keepPageAlive(window, log)
  void window.loadURL(pageAddress)
  return window
}

/**
 * Full screen by F11; the page can be neither zoomed out of its layout nor reloaded by a stray key. F5 is the page's own:
 * without a menu it reloads nothing.
 */
function guardKeys({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (event, { type, key, control, meta }) => {
    if (type !== 'keyDown') return
    const window = BrowserWindow.fromWebContents(webContents)
    if (key === 'F11') {
      event.preventDefault()
      window?.setFullScreen(!window.isFullScreen())
    }
    const isZoomOrReload = (control || meta) && ['+', '-', '=', '0', 'r', 'R'].includes(key)
    if (isZoomOrReload) event.preventDefault()
  })
}

function keepPageAlive(window: BrowserWindow, log: MainWindowOptions['log']): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log('page gone', { reason, exitCode })
    if (reason === 'clean-exit') return
    const now = Date.now()
    crashes = [...crashes.filter((crash) => crash > now - 60_000), now]
    if (crashes.length < crashesAMinute) return window.webContents.reload()
    // Both languages: the page that knows which one is chosen is what has gone.
    const { id, en } = catalogue
    void dialog
      .showMessageBox({ type: 'error', title: 'Gapura', message: `${id.main.pageGone}\n\n${en.main.pageGone}` })
      .then(() => window.webContents.reload())
  })
  window.on('unresponsive', () => {
    log('page unresponsive', {})
    window.webContents.forcefullyCrashRenderer()
  })
}
