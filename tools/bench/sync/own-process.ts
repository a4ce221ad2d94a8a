import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { isAbsolute, join } from 'node:path'

/** A part of a measurement in a process of its own, as it is in life: it is asked one thing after another. */
export type OwnProcess = { ask: <T>(question: object) => Promise<T>; stop: () => Promise<void> }

/** Starts a script, by its whole path or its path from this folder. It ends by itself when this process does. */
export function startProcess(script: string): OwnProcess {
  const path = isAbsolute(script) ? script : join(import.meta.dirname, script)
  const child = fork(path, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)))
  return {
    ask: <T>(question: object) => ask<T>(child, question, () => `${script} ended. ${said}`),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Asks one question in a process that ends with its answer. */
export async function askOnce<T>(script: string, question: object): Promise<T> {
  const one = startProcess(script)
  try {
    return await one.ask<T>(question)
  } finally {
    await one.stop()
  }
}

function ask<T>(child: ChildProcess, question: object, lastWords: () => string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onEnd = () => reject(new Error(lastWords()))
    child.once('exit', onEnd)
    child.once('message', (message) => {
      child.off('exit', onEnd)
      const { value, error } = message as { value?: T; error?: string }
      if (error === undefined) resolve(value as T)
      else reject(new Error(error))
    })
    child.send(question)
  })
}
