import { gzipSync } from 'node:zlib'
import { syncLimits } from '#shared/sync/protocol.ts'
import { type FaultCase, newOutcome } from '../fault-case.ts'
import { liarLaptop, type LiarLaptop } from './liar-laptop.ts'
import { proveWorld } from './prove-world.ts'
import { scanAlong } from './scan-along.ts'
import { openSyncWorld } from './sync-world.ts'
import { until } from './until.ts'

type Lie = {
  name: string
  tell: (liar: LiarLaptop) => Promise<{ status: number; said: string }>
  /** Status and word that it has to be answered with. */
  status: number
  said: string
  /** What the board of the laptops' health has to show; null for what is refused before anybody is known. */
  trouble: string | null
}

const zeros = '0'.repeat(64)
const send = (liar: LiarLaptop, body: unknown) => liar.send(JSON.stringify(body))

const lies: Lie[] = [
  {
    name: 'records of another event',
    tell: (liar) => send(liar, liar.batch({ eventId: 'acara-lain' })),
    status: 200,
    said: 'record-other-event',
    trouble: 'record-other-event',
  },
  {
    name: 'a number far ahead',
    tell: (liar) => send(liar, liar.batch({ from: { deviceSequence: 9_000, hash: 'a'.repeat(64) } })),
    status: 200,
    said: 'sequence-gap',
    trouble: 'sequence-gap',
  },
  {
    name: 'records that were changed after they were signed',
    tell(liar) {
      const batch = liar.batch()
      return send(liar, { ...batch, records: { ...batch.records, participants: ['p2'] } })
    },
    status: 200,
    said: 'chain-broken',
    trouble: 'chain-broken',
  },
  {
    name: 'a signature of nobody',
    tell: (liar) => send(liar, { ...liar.batch(), signature: `${'A'.repeat(85)}A` }),
    status: 200,
    said: 'chain-broken',
    trouble: 'signature-wrong',
  },
  {
    name: 'another laptop’s chain',
    tell(liar) {
      const batch = liar.batch()
      const deviceId = '01900000-0000-7000-8000-000000000000'
      return send(liar, { ...batch, records: { ...batch.records, deviceId } })
    },
    status: 400,
    said: 'request-malformed',
    trouble: 'request-malformed',
  },
  {
    name: 'more records than agreed',
    tell: (liar) => send(liar, liar.batch({ count: syncLimits.recordsABatch + 1 })),
    status: 413,
    said: 'request-too-large',
    trouble: 'request-too-large',
  },
  {
    name: 'a body of 40 MB',
    // Cut off before its end, which some clients tell before they have read why.
    tell: (liar) =>
      liar.send(Buffer.alloc(40 * 1024 * 1024, ' ')).catch(() => ({ status: 413, said: 'request-too-large' })),
    status: 413,
    said: 'request-too-large',
    trouble: 'request-too-large',
  },
  {
    name: 'a small body that unpacks to 64 MB',
    tell: (liar) => liar.send(gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
    status: 413,
    said: 'request-too-large',
    trouble: 'request-too-large',
  },
  {
    name: 'half a JSON',
    tell: (liar) => liar.send('{"protocol":1,"from":{"device'),
    status: 400,
    said: 'request-malformed',
    trouble: 'request-malformed',
  },
  {
    name: 'a protocol of the future',
    tell: (liar) => send(liar, { ...liar.batch(), protocol: 99 }),
    status: 409,
    said: 'protocol-mismatch',
    trouble: 'protocol-mismatch',
  },
  {
    name: 'a token of nobody',
    tell: (liar) => liar.send('{}', { authorization: `Bearer ${zeros}` }),
    status: 401,
    said: 'token-unknown',
    trouble: 'token-unknown',
  },
]

export const lyingDeviceCase: FaultCase = {
  name: 'device-lies',
  about: 'a laptop’s token and key in the hands of somebody who lies with them, beside an honest laptop',
  findHindrance: () => null,
  async run() {
    const outcome = newOutcome(lies.length)
    const world = await openSyncWorld({ people: 300 })
    try {
      const thief = await world.connectLaptop()
      await world.connectLaptop()
      for (let person = 1; person <= 3; person += 1) await thief.scan(person)
      await until('they are sent', async () => (await thief.status()).unsent === 0)
      await thief.stop()
      const liar = liarLaptop(thief, world.server().address)
      const scanning = scanAlong(world.laptops.slice(1))
      for (const { name, tell, status, said } of lies) {
        const answer = await tell(liar).catch((error: unknown) => ({ status: 0, said: String(error) }))
        if (answer.status !== status || !answer.said.includes(said))
          outcome.wrong.push(`${name} was answered by ${answer.status} ${answer.said.slice(0, 100)}`)
      }
      await scanning.end()
      const { db } = world.database()
      const told = new Set((await db.selectFrom('troubles').select('code').execute()).map(({ code }) => code))
      const untold = lies.filter(({ trouble }) => trouble !== null && !told.has(trouble)).map(({ name }) => name)
      if (untold.length > 0) outcome.wrong.push(`nobody was told of ${untold.join(', ')}`)
      // Back at its desk it goes on where it was, beside the branch that the lies have made.
      await thief.start()
      for (let person = 4; person <= 6; person += 1) await thief.scan(person)
      await proveWorld(world, outcome, { copied: 1 })
      return { ...outcome, told: lies.map(({ name }) => name).join(', ') }
    } finally {
      await world.close()
    }
  },
}
