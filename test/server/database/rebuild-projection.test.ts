import { afterEach, expect, it } from 'vitest'
import type { Running } from '../../../server/start-headquarters.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { mergeOf, takenBack, walkInOf } from '../desk-acts.ts'
import { readProjection } from '../read-projection.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })

  it('makes people, attendance, items, waiting lists and conflicts anew from the records when they are gone or wrong', async () => {
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
    const undone = one.record(walkInOf('w1', 'BJBWALKIN1'))
    one.record(walkInOf('w2', 'BJBWALKIN2'))
    one.record({ participantId: 'w2', sessionId: 'talk', payload: { kind: 'waiting' } })
    one.record({ participantId: 'p1', sessionId: null, payload: { kind: 'correction', changes: { name: 'Baru' } } })
    one.record({ participantId: 'p2', sessionId: null, payload: { kind: 'representation', name: 'Wakil' } })
    one.record({ participantId: 'p3', sessionId: null, payload: { kind: 'item-given', item: 'kit', via: 'camera' } })
    await two.push()
    await one.push()
    two.record(takenBack(undone))
    two.record(mergeOf('p4', 'p3'))
    two.record({ participantId: 'p4', sessionId: null, payload: { kind: 'item-given', item: 'kit', via: 'camera' } })
    await two.push()
    const read = () => readProjection(headquarters.deps, eventId)
    const kept = await read()
    expect(kept.attendance).toHaveLength(14)
    expect(kept.conflicts).toHaveLength(4)
    expect(kept.people).toHaveLength(22)
    expect([kept.items.length, kept.waiting.length]).toEqual([1, 1])
    expect(kept.items[0]).toContain('"times":2')

    await db.deleteFrom('conflicts').execute()
    await db.deleteFrom('items_given').execute()
    await db.updateTable('waiting').set({ participant_id: 'nobody' }).execute()
    await db.updateTable('attendance').set({ entries: 99 }).execute()
    const [row] = await db.selectFrom('attendance').selectAll().limit(1).execute()
    await db
      .insertInto('attendance')
      .values({ ...row!, participant_id: 'nobody' })
      .execute()
    await db.updateTable('participants').set({ name: 'Salah' }).where('id', 'in', ['p1', 'w1', 'w2']).execute()
    await db.updateTable('participants').set({ represented_by: '', merged_into: '' }).execute()
    await db.deleteFrom('codes').where('text', '=', 'BJBWALKIN2').execute()
    await rebuildProjection(headquarters.deps, eventId)
    expect(await read()).toEqual(kept)
  })
})
