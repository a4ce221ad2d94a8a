import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../setup/run-command.mjs'
import { askOnce, startProcess } from './own-process.ts'

const folder = join(import.meta.dirname, '../peers')
const account = join(folder, 'node_modules/.installed')

export type PeerPush = { perSecond: number; memory: number; bytesARecord: number }

/** Installs what sync is held against, when it is not there yet: a folder of its own, with its own lock file. */
export async function installPeers(): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  if (existsSync(account) && readFileSync(account, 'utf8') === lock) return
  const npm = process.env['npm_execpath']
  const args = ['ci', '--prefer-offline', '--loglevel=error']
  const advice = 'The peers of the bench could not be installed. Check that the package registry can be reached.'
  if (npm?.endsWith('.js')) await runCommand(process.execPath, [npm, ...args], { cwd: folder, advice })
  else await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: folder, advice })
  writeFileSync(account, lock)
}

type Sent = { sent: number; milliseconds: number; memory?: number }
type Relay = (address: string) => Promise<{ address: string; takeBytes: () => number; close: () => void }>

/** PouchDB replicates to its own server; the laptop that sends is a process that has only the file. */
export async function pushByPouch(path: string, records: string, relay: Relay): Promise<PeerPush> {
  await askOnce('../peers/pouch-client.mjs', { kind: 'fill', folder: path, records })
  return pushByPeer('../peers/pouch-server.mjs', path, relay, (address) =>
    askOnce<Sent>('../peers/pouch-client.mjs', { kind: 'send', folder: path, address }),
  )
}

/** RxDB replicates over HTTP to a server that stores rows in SQLite. */
export async function pushByRx(path: string, records: string, relay: Relay): Promise<PeerPush> {
  return pushByPeer('../peers/rx-server.mjs', path, relay, (address) =>
    askOnce<Sent>('../peers/rx-client.mjs', { records, address }),
  )
}

async function pushByPeer(
  server: string,
  path: string,
  relay: Relay,
  push: (address: string) => Promise<Sent>,
): Promise<PeerPush> {
  const running = startProcess(server)
  try {
    const between = await relay(await running.ask<string>({ folder: path }))
    const { sent, milliseconds, memory = 0 } = await push(between.address)
    const bytes = between.takeBytes()
    between.close()
    return { perSecond: (sent / milliseconds) * 1000, memory, bytesARecord: bytes / sent }
  } finally {
    await running.stop()
  }
}
