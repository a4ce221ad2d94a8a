/**
 * A desk that does everything else than scan without a pause until somebody kills it: walk-ins, whole groups, items,
 * and taking presses back. Every line it writes is a record that it acknowledged.
 */
import { writeSync } from 'node:fs'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { stationOf } from '#engine/event/open-event.ts'
import { checkInGroup } from '#engine/groups/check-in-group.ts'
import { undoPress } from '#engine/groups/undo-press.ts'
import { giveItem } from '#engine/items/give-item.ts'
import { registerWalkIn } from '#engine/participants/register-walk-in.ts'
import type { Result } from '#shared/failures/failure-code.ts'
import { uuidv7 } from 'uuidv7'

const [path = '', sessionId = '', ...codes] = process.argv.slice(2)
const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail ?? ''}`)
const open = opened.value
const desk = { open, station: stationOf(open, { deskName: 'Meja 1', officerName: '', vehicleId: null }) }
const people = codes.flatMap((text) => open.participants.findCode(text)?.participantId ?? [])
const [item] = open.items()

for (let turn = 0; ; turn += 1) {
  const walkIn = value(
    registerWalkIn(
      desk,
      { random: Math.random },
      {
        draft: {
          name: `Tamu ${'abcdefgh'[turn % 8]}${turn}`,
          community: 'Blogger',
          sex: 'P',
          phone: '',
          isMinor: false,
          hasPermission: false,
        },
        sessionId,
        isSomebodyElse: true,
      },
    ),
  )
  if (walkIn.kind === 'registered') acknowledge(walkIn.answer.recordId)
  const ticked = Array.from({ length: 20 }, (_, index) => people[(turn * 20 + index) % people.length] ?? '')
  const press = value(checkInGroup(desk, { sessionId, participantIds: [...new Set(ticked)] }))
  const recordIds = press.admitted.map(({ recordId }) => recordId)
  for (const recordId of recordIds) acknowledge(recordId)
  const to = { participantId: people[turn % people.length] ?? '' }
  if (item) acknowledge(value(giveItem(desk, { itemId: item.id, to, via: 'search' })).recordId)
  if (recordIds.length > 0) value(undoPress(desk, { recordIds, reason: 'test-scan' }))
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Handed to the system before the next act: what stands in the pipe was on disk. */
function acknowledge(recordId: string): void {
  writeSync(1, `${recordId}\n`)
}
