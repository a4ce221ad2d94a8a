/**
 * A desk that scans and prints a badge for everybody who comes, until somebody kills it. It writes `pdf` when a badge is
 * drawn, and `asks <job>` when somebody would have to look whether a badge came out. With no more to print it ends.
 */
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { kioskBadges } from '#engine/badges/kiosk-badges.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { stationOf } from '#engine/event/open-event.ts'
import { firstSettings } from '#shared/device/settings.ts'
import { uuidv7 } from 'uuidv7'
import { plainDesign, plainStudio } from '../printing/plain-studio.ts'

const [path = '', papersFolder = '', ...codes] = process.argv.slice(2)
/** Milliseconds between two guests. */
const aGuest = 120
const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail ?? ''}`)
const open = opened.value
open.deskSetup.badges = [plainDesign]
const desk = { open, station: stationOf(open, { deskName: 'Meja 1', officerName: '', vehicleId: null }) }
const tell = (line: string) => void writeSync(1, `${line}\n`)
const badges = kioskBadges({
  desk: () => desk,
  settings: () => ({ ...firstSettings, badges: { way: { kind: 'system', queue: 'BADGE' }, isAutomatic: true } }),
  studio: plainStudio((task) => task.do === 'pdf' && tell('pdf')),
  papersFolder,
  onChange: () => undefined,
  log: ({ code, detail }) => process.stderr.write(`${code} ${detail ?? ''}\n`),
})
badges.attach()

for (const text of codes) {
  const answer = scanCode(desk, { text, otherReading: null, via: 'scanner', sessionId: 'reg', direction: 'entry' })
  if (!answer.ok) throw new Error(answer.failure.code)
  badges.wake()
  if (answer.value.verdict.kind === 'admitted') await setTimeout(aGuest)
}

const steps = () => open.badges.countSteps(open.deviceId)
const asked = () => open.badges.inStep(open.deviceId, 'sent').filter(({ id }) => badges.printRun.isUnsure(id))
while ((steps().requested ?? 0) > 0 || (steps().sent ?? 0) > asked().length) await setTimeout(100)
for (const { id } of asked()) tell(`asks ${id}`)
await badges.detach()
open.close()
