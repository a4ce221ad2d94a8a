import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import { answerWindow } from './answer-window.ts'
import { declarePageScheme, servePage } from './app-protocol.ts'
import { keepEngine } from './engine-host.ts'
import { forkEngine } from './fork-engine.ts'
import { guardEverything } from './guards.ts'
import { holdWindow } from './hold-window.ts'
import { readDatabaseKey } from './keychain.ts'
import { openLog } from './log.ts'
import { openMainWindow } from './main-window.ts'
import { openPrintStudio } from './print-studio.ts'

const here = import.meta.dirname
const dataFolder = process.env['GAPURA_DATA'] ?? app.getPath('userData')
/** A folder of its own is a trial or a test: it leaves nothing anywhere else. */
const isElsewhere = process.env['GAPURA_DATA'] !== undefined
mkdirSync(dataFolder, { recursive: true })
// Also where Chromium and the single-instance lock live: two data folders are two kiosks.
app.setPath('userData', dataFolder)
const log = openLog(dataFolder)
process.on('uncaughtException', (error) => log.fatal({ name: error.name, stack: error.stack }, 'uncaught'))
process.on('unhandledRejection', (reason) => log.error({ reason: String(reason) }, 'unhandled'))

declarePageScheme()
if (app.requestSingleInstanceLock()) {
  // No top-level await: Electron waits for this module before it is ready.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  guardEverything()
  servePage(join(here, '../renderer'))

  let window: BrowserWindow | null = null
  let hold: ReturnType<typeof holdWindow> | null = null
  let isSelfService = false
  const broadcast = (message: Broadcast) => {
    if (message.kind === 'self-service') {
      isSelfService = message.isOn
      hold?.setHeld(isSelfService)
    }
    if (window && !window.isDestroyed()) window.webContents.send('broadcast', message)
  }
  const studio = openPrintStudio(join(here, '../preload/printing.cjs'))
  const engine = keepEngine({
    fork: () => forkEngine(join(here, 'engine.js'), (line) => log.error({ line: line.slice(0, 500) }, 'engine')),
    start: {
      kind: 'start',
      dataFolder,
      exportFolder: isElsewhere ? join(dataFolder, 'exports') : join(app.getPath('documents'), 'Gapura'),
      resourcesFolder: app.isPackaged ? join(process.resourcesPath, 'demo') : join(app.getAppPath(), 'resources/demo'),
      ...readDatabaseKey(dataFolder),
      appVersion: app.getVersion(),
      isDemoWanted: process.argv.includes('--demo'),
    },
    broadcast,
    print: studio.perform,
    log: (what, details) => log.warn(details, what),
  })
  answerWindow(engine)
  window = openMainWindow({
    dataFolder,
    preloadPath: join(here, '../preload/index.cjs'),
    log: (what, details) => log.warn(details, what),
    isHeld: () => isSelfService,
  })
  // A hidden page must not keep the app open.
  window.on('closed', studio.close)
  hold = holdWindow(window)
  hold.setHeld(isSelfService)
  log.info({ version: app.getVersion(), electron: process.versions.electron }, 'started')

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('child-process-gone', (_, { type, reason }) => log.warn({ type, reason }, 'process gone'))
  app.on('window-all-closed', () => app.quit())
  let isStopped = false
  app.on('before-quit', (event) => {
    if (isStopped) return
    // The engine finishes what it is writing before the process goes.
    event.preventDefault()
    void engine.stop().then(() => {
      isStopped = true
      app.quit()
    })
  })
}
