import { BrowserWindow, type IpcMainEvent, ipcMain } from 'electron'
import type { DotImage, DrawingReply, DrawingRequest } from '#shared/contract/print-tasks.ts'
import { pageOrigin } from './page-address.ts'

type Wanted = DrawingRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/** Milliseconds. Three hundred badges with a picture each take a few seconds on a slow laptop. */
const longestDrawing = 60_000
const longestStart = 20_000

/**
 * The hidden page in which badges are drawn, made when it is first needed. It has the app's fonts and rules, and no way
 * to anything but main. One that dies, or says nothing for too long, is replaced at the next drawing.
 */
export function openDrawingPage(preloadPath: string) {
  let window: BrowserWindow | null = null
  let nextId = 1

  function close(): void {
    window?.destroy()
    window = null
  }

  async function live(): Promise<BrowserWindow> {
    if (window && !window.isDestroyed() && !window.webContents.isCrashed()) return window
    close()
    const made = new BrowserWindow({
      show: false,
      width: 800,
      height: 600,
      skipTaskbar: true,
      focusable: false,
      webPreferences: {
        preload: preloadPath,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    })
    window = made
    const ready = heard(made, 'printing:ready', longestStart, () => true)
    await Promise.all([made.loadURL(`${pageOrigin}/print.html`), ready])
    return made
  }

  return {
    /** The page's contents, for whoever prints what it has drawn. */
    contents: async () => (await live()).webContents,
    async ask(wanted: Wanted): Promise<DotImage | null> {
      const page = await live()
      const id = nextId
      nextId += 1
      const replied = heard(page, 'printing:reply', longestDrawing, (reply: DrawingReply) => reply.id === id)
      page.webContents.send('printing:request', { ...wanted, id })
      const reply = await replied.catch((error: unknown) => {
        close()
        throw error
      })
      if (!reply.ok) throw new Error(reply.detail)
      return reply.dots
    },
    close,
  }
}

/** The next fitting word of the page itself; fails when the page goes or says nothing. */
function heard<T>(window: BrowserWindow, channel: string, limitMs: number, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const { webContents } = window
    const hear = ({ sender }: IpcMainEvent, value: T) => {
      if (sender === webContents && fits(value)) settle(() => resolve(value))
    }
    const gone = () => settle(() => reject(new Error('the page is gone')))
    const timer = setTimeout(() => settle(() => reject(new Error('the page is silent'))), limitMs)
    function settle(end: () => void): void {
      clearTimeout(timer)
      ipcMain.off(channel, hear)
      if (!webContents.isDestroyed()) webContents.off('render-process-gone', gone).off('destroyed', gone)
      end()
    }
    ipcMain.on(channel, hear)
    webContents.once('render-process-gone', gone).once('destroyed', gone)
  })
}
