import { utilityProcess } from 'electron'
import type { EngineProcess } from './engine-host.ts'

/** Starts the engine as a process of its own; what it writes to its errors goes to the log line by line. */
export function forkEngine(modulePath: string, onErrorLine: (line: string) => void): EngineProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Gapura Engine',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let rest = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') onErrorLine(line)
  })
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
