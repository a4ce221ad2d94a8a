import type { CodeFact } from '#shared/check-in/facts.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ItemAnswer } from '#shared/contract/items.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { decideItem, type Given, type ItemVerdict } from '#shared/items/decide-item.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { readCode } from '../check-in/gather-facts.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { countPieces, countedItems } from './count-items.ts'

type Asked = KioskInput<'items:give'>

/** Gathers, decides and records one handing over in one transaction; on disk when it returns. */
export function giveItem(desk: Desk, { itemId, to, via }: Asked): Result<ItemAnswer> {
  const { open, station } = desk
  return open.immediate(() => {
    const item = countedItems(open).find(({ id }) => id === itemId)
    if (!item) return failed('item-unknown')
    const code = readReceiver(desk, to)
    if (code === null) return failed('participant-unknown')
    const participantId = code.kind === 'known' ? code.person.id : null
    const given = participantId === null ? null : findGiven(desk, participantId, itemId)
    const verdict = decideItem({ item, code, given, givenCount: countPieces(open, itemId) })
    const text = 'text' in to ? to.text : ''
    const record = appendRecord(open, station, {
      sessionId: null,
      participantId,
      scannedAt: open.clock(),
      payload: payloadOf({ itemId, via, text }, verdict),
    })
    return success({
      verdict,
      item: { id: item.id, name: item.name },
      recordId: record.id,
      givenAt: record.scannedAt,
    })
  })
}

function readReceiver({ open }: Desk, to: Asked['to']): CodeFact | null {
  if ('text' in to) return readCode(open, to.text, to.otherReading)
  const person = open.participants.find(open.listEntries.rootOf(to.participantId))
  return person && { kind: 'known', standing: 'valid', person }
}

/** The first time that somebody was given an item, under whichever of their entries of the list, by itself or with an entry. */
function findGiven({ open, station }: Desk, participantId: string, itemId: string): Given | null {
  const first = open.work.itemsOf(participantId).find(({ item }) => item === itemId)
  return first
    ? {
        at: first.firstAt,
        deskName: open.device.nameOf('desks', first.deskId),
        isThisDesk: first.deskId === station.deskId,
      }
    : null
}

/** The code's text is kept only where it belongs to nobody, as at the door. */
function payloadOf(
  { itemId: item, via, text }: { itemId: string; via: Asked['via']; text: string },
  verdict: ItemVerdict,
): RecordPayload {
  if (verdict.kind === 'given') return { kind: 'item-given', item, via }
  const { because } = verdict
  const code = 'person' in verdict ? '' : cleanScannedText(text).slice(0, 512)
  return { kind: 'item-refused', item, via, because, code }
}
