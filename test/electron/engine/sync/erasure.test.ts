import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { personFor } from '../open-test-event.ts'
import { codeOf, hqRecordIds, manyPeople, openWorld, scan, until, untilStatus, type WorldLaptop } from './sync-world.ts'

const people = manyPeople(6).with(
  4,
  personFor({
    id: 'p5',
    name: 'Zahrotunnisa Qomariyah',
    phone: '+6281000007777',
    codes: [{ text: codeOf(5), standing: 'valid' }],
  }),
)
const secrets = ['zahrotunnisa', 'qomariyah', '81000007777', 'wulandari', 'kartosuwiryo']

/** What all event files below a folder hold, as text in small letters. */
function bytesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .filter((path) => !path.includes('backup') && /\.(gapura|db)(-wal)?$/.test(path))
    .map((path) => readFileSync(path, 'latin1').toLowerCase())
    .join('')
}

const found = (folder: string) => secrets.filter((secret) => bytesBelow(folder).includes(secret))

it('erases somebody on every laptop and at headquarters, whatever was unsent, and all of them agree', async () => {
  await using world = await openWorld({ people })
  const [first, second] = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')]
  const correct = ({ engine }: WorldLaptop, name: string) =>
    engine.ask('participants:correct', { participantId: 'p5', draft: { name } })
  await scan(first.engine, 5)
  await until(async () => (await hqRecordIds(world.hq())).length === 1)
  for (const { proxy } of [first, second]) proxy.set({ kind: 'refuse' })
  // What one has not sent when it erases, and what the other says of them before it hears of it.
  await correct(first, 'Zahrotunnisa Wulandari')
  await correct(second, 'Qomariyah Kartosuwiryo')
  expect([found(world.folder), found(first.laptop.dataFolder)].map((all) => all.includes('qomariyah'))).toEqual([
    true,
    true,
  ])
  await first.engine.ask('participants:erase', { participantId: 'p5', because: 'requested' })
  for (const { proxy } of [first, second]) proxy.set({ kind: 'none' })
  await until(async () => (await hqRecordIds(world.hq())).length === 4)

  const nameAt = async ({ engine }: WorldLaptop) =>
    (await engine.ask('participants:history', { participantId: 'p5' })).person.name
  await until(async () => (await nameAt(second)) === '—')
  const third = await world.connectedLaptop('Meja 3')
  expect(await Promise.all([first, second, third].map(nameAt))).toEqual(['—', '—', '—'])
  for (const { engine } of [first, second, third]) {
    await engine.ask('sync:now', null)
    const proof = await engine.ask('sync:proof', null)
    expect(proof).toMatchObject({ isEqual: true, missingThere: 0 })
    expect(proof.sessions[0]).toMatchObject({ here: { arrived: 1 }, there: { arrived: 1 } })
    await untilStatus(engine, ({ refused }) => refused === 0)
  }
  expect(found(world.folder)).toEqual([])
  for (const { laptop } of [first, second, third]) expect(found(laptop.dataFolder)).toEqual([])
  const emptied = await world.hq().deps.database.db.selectFrom('records').select(['kind', 'erased_by']).execute()
  expect(emptied.filter(({ erased_by }) => erased_by !== null).map(({ kind }) => kind)).toEqual([
    'correction',
    'correction',
  ])
})
