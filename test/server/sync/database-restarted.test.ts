import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Postgres, startPostgres } from '../../../tools/postgres/start-postgres.ts'
import { startWithEvent, type WithEvent } from '../start-with-event.ts'

let postgres: Postgres
let started: WithEvent

beforeAll(async () => {
  postgres = await startPostgres()
  started = await startWithEvent(await postgres.newDatabase())
})
afterAll(async () => {
  await started.headquarters.close()
  await postgres.stop()
})

it('asks laptops to come again while its database restarts, and then goes on with nothing lost', async () => {
  const laptop = await started.enrolled()
  laptop.record({ participantId: 'p1' })
  await laptop.push()
  const restarting = postgres.restart()
  let isRestarted = false
  void restarting.then(() => (isRestarted = true))
  const statuses = new Set<number>()
  while (!isRestarted) {
    laptop.record({ participantId: 'p2', payload: { kind: 'exit', via: 'camera' } })
    const answer = await laptop.tryToPush()
    statuses.add(answer.status)
    if (answer.status === 503) {
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(await answer.json()).toMatchObject({ code: 'server-busy' })
    }
  }
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(statuses.has(503)).toBe(true)
  await laptop.push()
  const { db } = started.headquarters.deps.database
  const rows = await db.selectFrom('records').select('device_sequence').orderBy('device_sequence').execute()
  expect(rows.map((row) => row.device_sequence)).toEqual(laptop.records.map((record) => record.deviceSequence))
})
