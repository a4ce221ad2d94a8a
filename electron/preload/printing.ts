import { contextBridge, ipcRenderer } from 'electron'
import type { DrawingReply, DrawingRequest, PrintingApi } from '#shared/contract/print-tasks.ts'

/** The page that draws hears what to draw and says that it is drawn. It reaches nothing else. */
const api: PrintingApi = {
  onRequest: (listener) => {
    ipcRenderer.on('printing:request', (_, request: DrawingRequest) => listener(request))
    ipcRenderer.send('printing:ready')
  },
  reply: (reply: DrawingReply) => ipcRenderer.send('printing:reply', reply),
}

contextBridge.exposeInMainWorld('printing', api)
