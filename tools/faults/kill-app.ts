import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import { killKiosk, openKiosk, readRecordCount } from '../demo/kiosk-app.ts'
import { type FaultCase, triesOf } from './fault-case.ts'
import { demoEventId, eventPath } from './laptop.ts'
import { proveFile } from './prove-file.ts'

declare const kiosk: KioskApi
/** Tells this process of a record that the window was told of. */
declare const acknowledge: (recordId: string) => Promise<void>

export const killAppCase: FaultCase = {
  name: 'kill-app',
  about: 'kill -9 of the whole app in the real Electron under a stream of scans, and starting it again',
  findHindrance: () => null,
  async run(share) {
    const data = mkdtempSync(join(tmpdir(), 'gapura-kill-app-'))
    const outcome = {
      tries: triesOf(20, share),
      acknowledged: 0,
      lost: 0,
      duplicated: 0,
      wrong: [] as string[],
      told: '',
    }
    const acknowledged: string[] = []
    const starts: number[] = []
    try {
      for (let kill = 0; kill < outcome.tries; kill += 1) {
        const startedAt = performance.now()
        const running = await openKiosk(data, null)
        starts.push(performance.now() - startedAt)
        const records = await readRecordCount(running)
        if (records < acknowledged.length)
          outcome.wrong.push(`after kill ${kill} the app counts ${records} records of ${acknowledged.length}`)
        await running.page.exposeFunction('acknowledge', (recordId: string) => void acknowledged.push(recordId))
        // Ends with the page it runs in.
        const stream = running.page.evaluate(scanWithoutEnd, kill).catch(() => undefined)
        await setTimeout(150 + Math.random() * 800)
        await killKiosk(running)
        await stream
      }
      const last = await openKiosk(data, null)
      await last.app.close()
      const proof = proveFile(eventPath(data, demoEventId), acknowledged)
      if (proof.refusal !== null) outcome.wrong.push(`the file did not open: ${proof.refusal}`)
      else if (!proof.isProjectionRight) outcome.wrong.push('the state at the doors was not what the records add up to')
      const { lost, duplicated } = proof
      const slowest = (Math.max(...starts.slice(1)) / 1000).toFixed(1)
      return { ...outcome, acknowledged: acknowledged.length, lost, duplicated, told: `slowest start ${slowest} s` }
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  },
}

async function scanWithoutEnd(kill: number): Promise<void> {
  for (let scan = 0; ; scan += 1) {
    const text = `STREAM${kill}N${scan}`
    const answer = await kiosk.scan({ text, otherReading: null, via: 'scanner', sessionId: 'reg', direction: 'entry' })
    if (answer.ok) void acknowledge(answer.value.recordId)
  }
}
