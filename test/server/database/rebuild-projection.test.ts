import { afterEach, expect, it } from 'vitest'
import type { Running } from '../../../server/start-headquarters.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })

  it('makes attendance and conflicts anew from the records when both are gone or wrong', async () => {
    const { headquarters, enrolled, eventId } = await startWithEvent(await newDatabase())
    running.push(headquarters)
    const { db } = headquarters.deps.database
    const [one, two] = [await enrolled(), await enrolled()]
    for (let number = 1; number <= 12; number++) {
      one.record({ participantId: `p${number}`, scannedAt: 1_000 * number })
      if (number % 3 === 0) two.record({ participantId: `p${number}`, scannedAt: 1_000 * number + 500 })
      if (number % 4 === 0) {
        one.record({ participantId: `p${number}`, sessionId: 'talk', scannedAt: 90_000 + number })
        one.record({
          participantId: `p${number}`,
          sessionId: 'talk',
          scannedAt: 99_000,
          payload: { kind: 'exit', via: 'typed' },
        })
      }
    }
    one.record({
      participantId: null,
      sessionId: 'arrival',
      payload: { kind: 'refusal', via: 'camera', reason: 'unknown-code', code: 'X' },
    })
    await two.push()
    await one.push()
    const read = async () => ({
      attendance: await db
        .selectFrom('attendance')
        .selectAll()
        .orderBy('session_id')
        .orderBy('participant_id')
        .execute(),
      conflicts: await db
        .selectFrom('conflicts')
        .select(['session_id', 'participant_id', 'body', 'is_open'])
        .orderBy('participant_id')
        .execute(),
    })
    const kept = await read()
    expect(kept.attendance).toHaveLength(15)
    expect(kept.conflicts).toHaveLength(4)

    await db.deleteFrom('conflicts').execute()
    await db.updateTable('attendance').set({ entries: 99 }).execute()
    await db
      .insertInto('attendance')
      .values({ ...kept.attendance[0]!, participant_id: 'nobody' })
      .execute()
    await rebuildProjection(headquarters.deps, eventId)
    expect(await read()).toEqual(kept)
  })
})
