import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDemoEvent } from '#engine/event/demo-event.ts'
import { plantedPeople } from '../demo-event/planted-cases.ts'
import { writeFilm } from '../films/write-film.ts'
import { openAccount } from './account.ts'
import { checkFile } from './check-file.ts'
import { deskHands } from './desk-hands.ts'
import { playBadges } from './play-badges.ts'
import { playSync } from './play-sync.ts'
import { playDeparture, playLunch, playSigning, playWaiting, playWork } from './play-work.ts'
import { momentPictures } from './sync-pictures.ts'
import { killKiosk, openKiosk, project, readDatabaseKey, readRecordCount } from './kiosk-app.ts'
import { takePictures } from './take-pictures.ts'
import {
  morningFilm,
  playAfterUndo,
  playArrival,
  playBoats,
  playFullBoat,
  playHall,
  playRegistration,
  playVisits,
  witaTime,
} from './the-day.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Every screen in both languages, themes and sizes; otherwise the ones that the guide shows. */
    'all-pictures': { type: 'boolean', default: false },
    /** Where the pictures go; the guide's own are in docs/pictures. */
    pictures: { type: 'string', default: join(project, 'demo-output') },
  },
})
const account = openAccount((line) => (values.json ? process.stderr : process.stdout).write(`${line}\n`))
const work = mkdtempSync(join(tmpdir(), 'gapura-demo-'))
const data = join(work, 'data')
const film = join(work, 'morning.y4m')
const demo = readDemoEvent(join(project, 'resources/demo'))
if (!demo.ok) throw new Error(demo.failure.code)
const { event, participants } = demo.value

try {
  writeFilm(film, morningFilm)
  account.chapter('04.05 WITA · the doors open, the camera is on')
  let kiosk = await openKiosk(data, film)
  const { electron } = kiosk
  await playArrival(deskHands(kiosk, account))
  await killKiosk(kiosk)

  account.chapter('04.10 WITA · the plug was pulled; the desk starts again, now with a scanner')
  const recordsOfCamera = account.acknowledged().length
  kiosk = await openKiosk(data, null)
  account.check('both camera scans are there', (await readRecordCount(kiosk)) >= recordsOfCamera)
  let hands = deskHands(kiosk, account)
  await playRegistration(hands)
  await hands.undoLast()
  await hands.wait(600)
  await playAfterUndo(hands)

  account.chapter('04.35 WITA · everything that a desk does besides scanning')
  await hands.setClock(witaTime(4, 35))
  await playWork({ page: kiosk.page, hands, account })

  account.chapter('04.55 WITA · name tags')
  await hands.setClock(witaTime(4, 55))
  await playBadges({ page: kiosk.page, hands, account }, join(data, 'exports'))

  account.chapter('05.20 WITA · boats')
  await hands.setClock(witaTime(5, 20))
  await playBoats(hands)
  const busy = participants.filter(({ codes, id }) => codes.length > 0 && id !== plantedPeople.media.id)
  await hands.rush(
    'sungai',
    busy.flatMap(({ codes }) => codes.filter(({ standing }) => standing === 'valid').map(({ text }) => text)),
  )
  await playFullBoat(hands)
  await playWaiting({ page: kiosk.page, hands, account })
  await playDeparture({ page: kiosk.page, hands, account })

  account.chapter('The plug is pulled again in the middle of the day')
  const recordsBeforeRestart = await readRecordCount(kiosk)
  await killKiosk(kiosk)
  kiosk = await openKiosk(data, null)
  const recordsAfterRestart = await readRecordCount(kiosk)
  account.check(
    `${recordsBeforeRestart} records before, ${recordsAfterRestart} after`,
    recordsBeforeRestart === recordsAfterRestart,
  )

  account.chapter('09.30 WITA · two groups, two places')
  hands = deskHands(kiosk, account)
  await hands.setClock(witaTime(9, 30))
  await playVisits(hands)
  account.chapter('12.05 WITA · lunch')
  await hands.setClock(witaTime(12, 5))
  await playLunch({ page: kiosk.page, hands, account })
  account.chapter('13.05 WITA · the opening')
  await hands.setClock(witaTime(13, 5))
  await playHall(hands)
  account.chapter('17.00 WITA · the closing')
  await hands.setClock(witaTime(17, 0))
  await playSigning({ page: kiosk.page, hands, account })
  const key = await readDatabaseKey(kiosk, data)
  await kiosk.app.close()

  account.chapter('The file is opened by itself')
  const checked = checkFile({ dataFolder: data, key }, event.id, account.acknowledged())
  account.check(
    `all ${account.acknowledged().length} acknowledged records are there, the chain holds`,
    checked.lost === 0,
  )
  account.check('the state at the doors is what the records add up to', checked.isProjectionRight)

  mkdirSync(values.pictures, { recursive: true })
  const moments = momentPictures(values.pictures, values['all-pictures'])
  const sync = await playSync({ work, eventId: event.id, account, pictures: moments })

  account.chapter('Pictures')
  const pictures =
    moments.count() + (await takePictures(join(work, 'pictures'), values.pictures, values['all-pictures']))
  account.check(`${pictures} pictures in ${values.pictures}`, pictures > 0)

  const { scans, verdicts, refusals, ways } = account.totals()
  for (const kind of ['admitted', 'already-in', 'refused', 'needs'])
    account.check(`${kind}: ${verdicts[kind] ?? 0}`, (verdicts[kind] ?? 0) > 0)
  for (const way of ['camera', 'scanner', 'typed', 'search'])
    account.check(`by ${way}: ${ways[way] ?? 0}`, (ways[way] ?? 0) > 0)
  const wrong = account.wrong()
  account.chapter(wrong.length === 0 ? 'Everything went as expected.' : `Not as expected:\n${wrong.join('\n')}`)
  if (values.json) {
    const lost = checked.lost + Math.max(0, recordsBeforeRestart - recordsAfterRestart)
    const result = {
      electron,
      scans,
      verdicts,
      refusals,
      ways,
      undone: 1,
      recordsBeforeRestart,
      recordsAfterRestart,
      records: checked.records,
      work: checked.kinds,
      lost,
      sync,
      hq: { records: sync.atHeadquarters, conflicts: sync.conflicts, missing: sync.lost },
      pictures,
      unexpected: wrong.length,
    }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
