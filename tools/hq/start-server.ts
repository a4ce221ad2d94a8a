import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

export type ServerOptions = {
  databaseUrl: string
  /** 0 takes a free one; a server that is started again takes the port that laptops know. */
  port?: number
  hasExample?: boolean
}

/** Headquarters in a process of its own, as `npm run hq` and the container start it. */
export async function startServer({ databaseUrl, port = 0, hasExample = false }: ServerOptions) {
  const child = spawn(process.execPath, ['server/index.ts', ...(hasExample ? ['--example'] : [])], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  const link = await firstLink(child, said)
  const { origin: address } = new URL(link)
  return {
    address,
    port: Number(new URL(address).port),
    /** The first administrator's way in, once; afterwards only the address. */
    link,
    /** What it wrote to its log of failures. */
    said: () => said.join(''),
    /** Most memory that it has used so far, in bytes; null where the system does not tell. */
    peakBytes: () => peakBytesOf(child),
    /** Pulls the plug. */
    kill: () => end(child, 'SIGKILL'),
    /** Lets it finish what it is about. */
    stop: () => end(child, 'SIGTERM'),
  }
}

export type Server = Awaited<ReturnType<typeof startServer>>

async function firstLink(child: ChildProcess, said: readonly string[]): Promise<string> {
  const started = once(child, 'message') as Promise<[{ open: string }]>
  const ended = once(child, 'exit').then(() => null)
  const first = await Promise.race([started, ended])
  if (first === null) throw new Error(`headquarters did not start:\n${said.join('')}`)
  return first[0].open
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

function peakBytesOf({ pid }: ChildProcess): number | null {
  try {
    const peak = /VmHWM:\s+(?<kilobytes>\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return peak?.groups ? Number(peak.groups['kilobytes']) * 1024 : null
  } catch {
    return null
  }
}
