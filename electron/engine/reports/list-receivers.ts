import type { ListCount } from '#shared/reports/person-listed.ts'
import type { PaperOf } from '#shared/reports/paper-request.ts'
import type { Receiver } from '#shared/reports/handover-paper.ts'
import { eventDay } from '#shared/time/event-day.ts'
import type { ItemGiven } from '#shared/records/items-given.ts'
import type { PersonReported } from '../database/report-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { collectNumbers } from './collect-numbers.ts'
import { readByName, readNumbers } from './read-people.ts'

type Asked = Pick<PaperOf<'handover'>, 'day' | 'role' | 'itemId' | 'order'>
type ReceiverCount = { count: ListCount; pieces: number }

/** Who was given an item on a day, and how many pieces they are together. */
export async function listReceivers(
  open: OpenEvent,
  asked: Asked,
): Promise<ReceiverCount & { rows: AsyncGenerator<Receiver> }> {
  const { numbers, ...counted } = await choose(open, asked)
  async function* rows() {
    for await (const person of readNumbers(open, numbers)) {
      const given = givenOf(open, person, asked)
      if (given === null) continue
      yield {
        ...person,
        at: given.firstAt,
        signature: null,
        deskName: open.device.nameOf('desks', given.deskId),
        times: given.times,
      }
    }
  }
  return { ...counted, rows: rows() }
}

async function choose(open: OpenEvent, asked: Asked): Promise<ReceiverCount & { numbers: number[] }> {
  const count: ListCount = { people: 0, walkIns: 0, represented: 0 }
  let pieces = 0
  const collected = collectNumbers(asked.order)
  for await (const person of readByName(open)) {
    if (asked.role !== null && person.role !== asked.role) continue
    const given = givenOf(open, person, asked)
    if (given === null) continue
    count.people += 1
    count.walkIns += Number(person.isWalkIn)
    count.represented += Number(person.representedBy !== '')
    pieces += given.times
    collected.add(person)
  }
  return { count, pieces, numbers: collected.numbers() }
}

function givenOf(open: OpenEvent, { id }: PersonReported, { day, itemId }: Asked): ItemGiven | null {
  const given = open.work.itemsOf(id).find(({ item }) => item === itemId)
  if (!given || (day !== null && eventDay(given.firstAt, open.event.zone) !== day)) return null
  return given
}
