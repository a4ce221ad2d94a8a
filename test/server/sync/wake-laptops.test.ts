import { get } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { syncPaths } from '#shared/sync/protocol.ts'
import { startHeadquarters, type Running } from '../../../server/start-headquarters.ts'
import type { SimulatedLaptop } from '../simulated-laptop.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

/** Everything that a stream says, and when it ended. */
function listen({ address, token }: SimulatedLaptop, at = address) {
  let heard = ''
  const ended = Promise.withResolvers<void>()
  const request = get(`${at}${syncPaths.wake}`, { headers: { authorization: `Bearer ${token}` } }, (response) => {
    response.setEncoding('utf8')
    response.on('data', (text: string) => (heard += text))
    response.on('close', () => ended.resolve())
  })
  request.on('error', () => ended.resolve())
  const until = async (pattern: RegExp) => {
    for (let waited = 0; waited < 10_000; waited += 20) {
      if (pattern.test(heard)) return heard
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`Not heard: ${pattern}, but ${heard}`)
  }
  return { until, ended: ended.promise, heard: () => heard, forget: () => (heard = '') }
}

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start() {
    const url = await newDatabase()
    const started = await startWithEvent(url)
    running.push(started.headquarters)
    return { ...started, url, db: started.headquarters.deps.database.db }
  }

  it('tells a laptop the version at once and after each change', async () => {
    const { enrolled } = await start()
    const [one, two] = [await enrolled(), await enrolled()]
    const stream = listen(one)
    await stream.until(/event: change\ndata: \{"version":\d+\}/)
    stream.forget()
    two.record()
    const answer = await two.push()
    const version = answer.kind === 'taken' ? answer.version : Number.NaN
    expect(await stream.until(new RegExp(`"version":${version}`))).toContain('event: change')
  })

  it('tells it about a change that another server made', async () => {
    const { enrolled, url } = await start()
    const second = await startHeadquarters({ databaseUrl: url, logLevel: 'silent' })
    running.push(second)
    const [one, two] = [await enrolled(), await enrolled()]
    const stream = listen(one, second.address)
    await stream.until(/event: change/)
    stream.forget()
    two.record()
    await two.push()
    expect(await stream.until(/event: change/)).toContain('"version":')
  })

  it('ends the stream of a laptop that is revoked', async () => {
    const { enrolled, db } = await start()
    const [one, two] = [await enrolled(), await enrolled()]
    const [revoked, other] = [listen(one), listen(two)]
    await Promise.all([revoked.until(/change/), other.until(/change/)])
    await db.updateTable('devices').set({ revoked_at: 1 }).where('id', '=', one.deviceId).execute()
    await revoked.until(/event: revoked/)
    await revoked.ended
    expect(other.heard()).not.toContain('revoked')
  })

  it('needs one stream for each laptop, and ends all of them when the server stops', async () => {
    const { enrolled, headquarters } = await start()
    const one = await enrolled()
    const first = listen(one)
    await first.until(/change/)
    const second = listen(one)
    await second.until(/change/)
    await first.ended
    running.splice(0)
    await headquarters.close()
    await expect(second.ended).resolves.toBeUndefined()
  })
})
