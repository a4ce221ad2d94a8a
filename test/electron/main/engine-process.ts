/** The engine's own entry in a plain Node process: the port that Electron would give is the process's own channel. */
import type { FromEngine, ToEngine } from '#shared/contract/engine-messages.ts'

Object.defineProperty(process, 'parentPort', {
  value: {
    on: (_: 'message', listener: (message: { data: ToEngine }) => void) =>
      process.on('message', (data) => listener({ data: data as ToEngine })),
    postMessage: (message: FromEngine) => process.send?.(message),
  },
})
await import('#engine/index.ts')
