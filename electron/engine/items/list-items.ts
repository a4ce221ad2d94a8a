import type { Handover, ItemDoubt, ItemState } from '#shared/contract/items.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { standing } from '#shared/records/in-order.ts'
import { itemsIn } from '#shared/records/items-given.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { findNumbers } from '../participants/search-participants.ts'
import { countedItems, countPieces } from './count-items.ts'

/** More matches than anybody reads through; a longer query finds fewer. */
const mostMatches = 500
const mostDoubts = 200

/** Every item with what has gone out, by desk, and what is left. */
export function listItems({ open, station }: Desk): ItemState[] {
  return countedItems(open).map((item) => {
    const byDesk = open.work.givenByDesk(item.id).map(({ deskId, times }) => ({
      deskName: open.device.nameOf('desks', deskId),
      isThisDesk: deskId === station.deskId,
      given: times,
    }))
    const given = byDesk.reduce((sum, desk) => sum + desk.given, 0)
    return { item, given, left: item.stock === null ? null : item.stock - given, byDesk }
  })
}

/** One page of those who have an item, the latest first; with a query, those among them whom it finds. */
export function listHandovers(
  open: OpenEvent,
  { itemId, query, offset, limit }: KioskInput<'items:handovers'>,
): { total: number; rows: Handover[] } {
  if (query.trim() === '') {
    const total = countPieces(open, itemId) - open.work.givenAgain(itemId)
    return { total, rows: open.work.ofItem(itemId, limit, offset).map((given) => describe(open, given)) }
  }
  const ids = findNumbers(open, query.trim(), mostMatches).flatMap((number) => {
    const person = open.participants.findByNumber(number)
    return person ? [open.listEntries.rootOf(person.id)] : []
  })
  const found = [...new Set(ids)]
    .flatMap((participantId) =>
      open.work
        .itemsOf(participantId)
        .filter(({ item }) => item === itemId)
        .map((given) => ({ participantId, ...given })),
    )
    .toSorted((a, b) => b.firstAt - a.firstAt)
  return { total: found.length, rows: found.slice(offset, offset + limit).map((given) => describe(open, given)) }
}

/** Who has an item more than once: two desks that did not know of each other gave it, and nobody has taken one back. */
export function listItemDoubts(open: OpenEvent): ItemDoubt[] {
  const items = open.items()
  return open.work.givenTwice(mostDoubts).flatMap(({ participantId, item }) => {
    const person = open.participants.find(participantId)
    if (!person) return []
    const times = standing(open.recordsOf(participantId))
      .filter(({ payload }) => itemsIn(payload).includes(item))
      .map(({ id, scannedAt, deskId, officerId, deviceId }) => ({
        recordId: id,
        at: scannedAt,
        deskName: open.device.nameOf('desks', deskId),
        officerName: open.device.nameOf('officers', officerId),
        isThisLaptop: deviceId === open.deviceId,
      }))
    const itemName = items.find(({ id }) => id === item)?.name ?? item
    return [{ participantId, name: person.name, community: person.community, itemName, times }]
  })
}

function describe(open: OpenEvent, given: ReturnType<OpenEvent['work']['ofItem']>[number]): Handover {
  const { participantId, firstAt: at, deskId, recordId, times } = given
  const person = open.participants.find(participantId)
  return {
    participantId,
    name: person?.name ?? '',
    community: person?.community ?? '',
    at,
    deskName: open.device.nameOf('desks', deskId),
    officerName: open.device.nameOf('officers', open.records.find(recordId)?.officerId ?? ''),
    times,
  }
}
