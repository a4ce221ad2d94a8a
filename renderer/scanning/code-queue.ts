import type { NextCode } from './replace-decoder.ts'

export type CodeQueue = {
  put: (text: string) => void
  next: () => Promise<NextCode>
  /** Lets go of whoever waits. */
  close: () => void
}

/** Between the worker, which finds codes, and html5-qrcode, which asks for the next. Only the newest is kept. */
export function createCodeQueue(): CodeQueue {
  let newest: string | null = null
  let waiting: PromiseWithResolvers<NextCode> | null = null
  return {
    put(text) {
      if (waiting === null) newest = text
      else waiting.resolve({ text })
      waiting = null
    },
    next() {
      const next = Promise.withResolvers<NextCode>()
      if (newest === null) waiting = next
      else next.resolve({ text: newest })
      newest = null
      return next.promise
    },
    close() {
      waiting?.reject(new Error('the camera was switched off'))
      waiting = null
    },
  }
}
