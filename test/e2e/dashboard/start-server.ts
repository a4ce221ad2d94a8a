import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../../..')

export type Server = {
  address: string
  /** The one-time link of the first administrator, as it was printed. */
  link: string
  /** Ends it as Ctrl+C does, and answers its exit code. */
  stop: () => Promise<number | null>
  /** Starts it again on the same data and port. */
  restart: () => Promise<void>
  /** Ends it and removes its data. */
  remove: () => Promise<void>
}

/** Headquarters in a process of its own, as `npm run hq` starts it, on an empty SQLite file. */
export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-hq-'))
  let running = await run(folder, '0')
  const { address } = running
  const stop = async () => {
    if (running.child.exitCode !== null) return running.child.exitCode
    const gone = once(running.child, 'exit')
    running.child.kill('SIGINT')
    await gone
    return running.child.exitCode
  }
  return {
    address,
    link: running.link,
    stop,
    restart: async () => {
      running = await run(folder, new URL(address).port)
    },
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Run = { child: ChildProcess; address: string; link: string }

function run(folder: string, port: string): Promise<Run> {
  const child = spawn(process.execPath, ['server/index.ts'], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: join(folder, 'headquarters.db'), PORT: port, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  return new Promise((settle, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('exit', (code) => fail(new Error(`Headquarters ended with ${code}: ${said}`)))
    // It tells whoever started it when it is ready, after the same was printed.
    child.once('message', () => {
      setTimeout(() => {
        const address = /^hq +(http:\S+)/m.exec(said)?.[1] ?? ''
        settle({ child, address, link: /^ +(http\S+\/#\/link\/\S+)$/m.exec(said)?.[1] ?? '' })
      }, 50)
    })
  })
}
