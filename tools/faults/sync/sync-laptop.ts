import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type FaultProxy, startFaultProxy } from '../fault-proxy.ts'
import { eventPath, type Laptop, type LaptopOptions, startLaptop } from '../laptop.ts'
import { arrivalId, codeOf } from './fault-event.ts'

export type SyncLaptopOptions = Pick<LaptopOptions, 'now' | 'sync'> & {
  eventId: string
  /** Where headquarters listens. */
  port: number
}

export type SyncLaptop = {
  eventId: string
  dataFolder: string
  proxy: FaultProxy
  /** Ids of records that the desk said were on disk, in order. */
  acknowledged: string[]
  /** Reasons that the bar has shown for not being connected. */
  reasons: Set<FailureCode>
  /** Longest wait for a verdict, in milliseconds. */
  slowestScan: () => number
  engine: () => Laptop
  status: () => Promise<SyncStatus>
  scan: (person: number, at?: { sessionId?: string; direction?: 'entry' | 'exit' }) => Promise<string | null>
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Another laptop on a copy of this one's disk, which has to be stopped meanwhile. */
  copy: () => Promise<SyncLaptop>
  path: string
  close: () => Promise<void>
}

/** The real engine on a folder of its own, behind a fault proxy of its own. */
export async function openSyncLaptop(
  options: SyncLaptopOptions,
  dataFolder = mkdtempSync(join(tmpdir(), 'gapura-sync-laptop-')),
): Promise<SyncLaptop> {
  const { eventId, port, ...rest } = options
  const proxy = await startFaultProxy(port)
  const acknowledged: string[] = []
  const reasons = new Set<FailureCode>()
  let slowest = 0
  const onSync = ({ failure }: SyncStatus) => void (failure && reasons.add(failure.code))
  const begin = () => startLaptop(dataFolder, { isDemoWanted: false, onSync, ...rest })
  let engine = await begin()
  return {
    eventId,
    dataFolder,
    path: eventPath(dataFolder, eventId),
    proxy,
    acknowledged,
    reasons,
    slowestScan: () => slowest,
    engine: () => engine,
    status: () => engine.ask('sync:status', null),
    async scan(person, { sessionId = arrivalId, direction = 'entry' } = {}) {
      const from = performance.now()
      const answer = await engine.scan(codeOf(person), sessionId, direction)
      slowest = Math.max(slowest, performance.now() - from)
      if (!answer.ok) throw new Error(`a scan was answered by ${answer.failure.code}`)
      const { recordId, verdict } = answer.value
      acknowledged.push(recordId)
      return verdict.kind === 'admitted' ? recordId : null
    },
    stop: () => engine.stop(),
    async start() {
      engine = await begin()
    },
    async copy() {
      const folder = mkdtempSync(join(tmpdir(), 'gapura-sync-copy-'))
      cpSync(dataFolder, folder, { recursive: true })
      return openSyncLaptop(options, folder)
    },
    async close() {
      await engine.stop()
      await proxy.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
