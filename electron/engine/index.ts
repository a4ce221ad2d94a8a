import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { FromEngine, ToEngine } from '#shared/contract/engine-messages.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { uuidv7 } from 'uuidv7'
import type { PrintAnswer, PrintTaskKind, Studio } from '#shared/contract/print-tasks.ts'
import { startEngine, type Engine } from './engine.ts'

/** What Electron gives to a utility process: the one road to main. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: ToEngine }) => void) => void
  postMessage: (message: FromEngine) => void
}

const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }
if (!parentPort) throw new Error('the engine is started by the main process')
const port = parentPort
const tell = (message: FromEngine) => port.postMessage(message)

/** One JSON line per failure; main puts it into the log file. */
const log = (failure: Failure) => void process.stderr.write(`${JSON.stringify({ level: 'error', ...failure })}\n`)

let engine: Promise<Engine> | null = null

let nextTask = 1
const tasks = new Map<number, (answer: PrintAnswer<PrintTaskKind>) => void>()
const studio: Studio = (task) =>
  new Promise((answer) => {
    const id = nextTask
    nextTask += 1
    // Main answers each task by its kind: what comes back under this number is what this task is answered with.
    tasks.set(id, answer)
    tell({ kind: 'print', id, task })
  })

port.on('message', ({ data }) => {
  switch (data.kind) {
    case 'start': {
      const { kind: _, ...start } = data
      engine = startEngine({
        start,
        surroundings: { now: Date.now, newId: uuidv7, random: () => randomInt(2 ** 32) / 2 ** 32 },
        backupWorkerPath: join(import.meta.dirname, 'backup-worker.js'),
        // After the answer it came with: the verdict goes first on its way to the window.
        broadcast: (broadcast) => void setImmediate(() => tell({ kind: 'broadcast', broadcast })),
        log,
        studio,
      })
      void engine.then(() => tell({ kind: 'ready' }))
      return
    }
    case 'ask':
      void engine?.then((running) => running.ask(data)).then((result) => tell({ kind: 'answer', id: data.id, result }))
      return
    case 'printed':
      tasks.get(data.id)?.(data.answer)
      tasks.delete(data.id)
      return
    case 'ping':
      return tell({ kind: 'pong', id: data.id })
    case 'stop':
      void engine?.then((running) => running.stop()).then(() => tell({ kind: 'stopped' }))
  }
})
