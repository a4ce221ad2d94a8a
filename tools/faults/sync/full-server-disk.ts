import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { fillDisk, fullDiskCase } from '../full-disk.ts'
import { proveWorld } from './prove-world.ts'
import { openSyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'

const scansATry = 60

export const fullServerDiskCase: FaultCase = {
  name: 'hq-full-disk',
  about: 'a disk at headquarters that is full while laptops send, and has room again',
  findHindrance: fullDiskCase.findHindrance,
  async run(share) {
    const outcome = newOutcome(triesOf(4, share))
    const mount = mkdtempSync(join(tmpdir(), 'gapura-hq-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', mount])
    try {
      const databaseUrl = join(mount, 'headquarters.db')
      const world = await openSyncWorld({ people: scansATry * outcome.tries, databaseUrl })
      try {
        const laptop = await world.connectLaptop()
        let person = 0
        for (let round = 0; round < outcome.tries; round += 1) {
          const filler = fillDisk(mount, Math.floor(Math.random() * 40_000))
          laptop.reasons.clear()
          for (let scan = 0; scan < scansATry; scan += 1) await laptop.scan((person += 1))
          if (!(await becomes(() => laptop.reasons.has('sync-server-error'), 8_000)))
            outcome.wrong.push(`a full disk was told as ${[...laptop.reasons].join(', ') || 'nothing'}`)
          const asked = laptop.proxy.asked()
          await setTimeout(600)
          if (laptop.proxy.asked() - asked > 12) outcome.wrong.push(`${laptop.proxy.asked() - asked} requests in 0.6 s`)
          rmSync(filler)
          if (!(await becomes(async () => (await laptop.status()).unsent === 0, 15_000)))
            outcome.wrong.push('records stayed unsent when there was room again')
        }
        await proveWorld(world, outcome)
        return outcome
      } finally {
        await world.close()
      }
    } finally {
      execFileSync('umount', [mount])
      rmSync(mount, { recursive: true })
    }
  },
}
