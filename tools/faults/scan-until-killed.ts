/** A desk that scans without a pause until somebody kills it; every line it writes is a record that it acknowledged. */
import { writeSync } from 'node:fs'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { stationOf } from '#engine/event/open-event.ts'
import { uuidv7 } from 'uuidv7'

const [path = '', sessionId = '', ...codes] = process.argv.slice(2)
const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail ?? ''}`)
const desk = {
  open: opened.value,
  station: stationOf(opened.value, { deskName: 'Meja 1', officerName: '', vehicleId: null }),
}

for (let scans = 0; ; scans += 1) {
  const text = codes[scans % codes.length] ?? ''
  const answer = scanCode(desk, { text, otherReading: null, via: 'scanner', sessionId, direction: 'entry' })
  if (!answer.ok) throw new Error(answer.failure.code)
  acknowledge(answer.value.recordId)
  if (answer.value.verdict.kind !== 'admitted') continue
  const undone = undoScan(desk, { recordId: answer.value.recordId, reason: 'test-scan' })
  if (!undone.ok) throw new Error(undone.failure.code)
}

/** Handed to the system before the next scan: what stands in the pipe was on disk. */
function acknowledge(recordId: string): void {
  writeSync(1, `${recordId}\n`)
}
