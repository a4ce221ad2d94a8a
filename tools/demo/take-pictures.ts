import { join } from 'node:path'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { SettingsChange } from '#shared/device/settings.ts'
import { plantedNames, plantedPeople, strayCodes } from '../demo-event/planted-cases.ts'
import { writeFilm } from '../films/write-film.ts'
import { openAccount } from './account.ts'
import { deskHands } from './desk-hands.ts'
import { type KioskApp, openKiosk, resizeKiosk } from './kiosk-app.ts'
import { witaTime } from './the-day.ts'

declare const kiosk: KioskApi

export type Look = { language: 'id' | 'en'; theme: 'light' | 'dark'; width: number; height: number }

const guideLooks: Look[] = (['id', 'en'] as const).map((language) => ({
  language,
  theme: 'light',
  width: 1366,
  height: 768,
}))

const everyLook: Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  guideLooks.flatMap((look) => [
    { ...look, theme },
    { ...look, theme, width: 1024, height: 600 },
  ]),
)

/** The looks that pictures are taken in: the guide's, or every one. */
export const looksOf = (isEveryLook: boolean): readonly Look[] => (isEveryLook ? everyLook : guideLooks)

/** How the file of a picture ends, by its look. */
export const endingOf = ({ language, theme, width }: Look, isEveryLook: boolean): string =>
  isEveryLook ? `${language}-${theme}-${width}` : language

export async function wear(app: KioskApp, { language, theme, width, height }: Look): Promise<void> {
  await resizeKiosk(app, width, height)
  await changeSettings(app, { language, theme })
}

/** Shows every screen on a desk of its own, half an hour after the doors opened, and writes what is seen. */
export async function takePictures(dataFolder: string, folder: string, isEveryLook: boolean): Promise<number> {
  const film = `${dataFolder}.y4m`
  writeFilm(film, [{ text: null, seconds: 2 }])
  const app = await openKiosk(dataFolder, film)
  let pictures = 0
  try {
    await fillDesk(app)
    for (const look of looksOf(isEveryLook)) {
      await wear(app, look)
      pictures += await showEverything(app, (name) => join(folder, `${name}-${endingOf(look, isEveryLook)}.png`))
    }
  } finally {
    await app.app.close()
  }
  return pictures
}

/** Two of five have come, more of them the later it gets, as on a real morning. */
async function fillDesk({ page }: KioskApp): Promise<void> {
  const start = witaTime(4, 5)
  await page.evaluate(async (from) => {
    const list = await kiosk.pageParticipants({
      sessionId: 'reg',
      query: '',
      role: 'participant',
      community: null,
      group: null,
      state: 'not-in',
      offset: 0,
      limit: 200,
    })
    const people = list.ok ? list.value.rows.filter((_, index) => index % 2 === 0) : []
    for (const [index, { participantId }] of people.entries()) {
      const share = Math.sqrt(index / people.length)
      await kiosk.setRehearsalClock({ at: from + Math.round(share * 25) * 60_000 })
      await kiosk.admitPerson({ participantId, sessionId: 'reg', direction: 'entry' })
    }
    await kiosk.changeSettings({ heldSessionId: 'reg', officerName: 'Rina', deskName: 'Meja 2' })
    await kiosk.setRehearsalClock({ at: from + 26 * 60_000 })
  }, start)
  await page.reload()
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor()
}

async function changeSettings({ page }: KioskApp, change: SettingsChange): Promise<void> {
  await page.evaluate((settings) => kiosk.changeSettings(settings), change)
  await page.waitForFunction((language) => document.documentElement.lang === language, change.language)
}

async function showEverything(app: KioskApp, fileOf: (name: string) => string): Promise<number> {
  const { page } = app
  const hands = deskHands(
    app,
    openAccount(() => undefined),
  )
  let pictures = 0
  const show = async (name: string, act: () => Promise<unknown>) => {
    await act()
    await page.waitForTimeout(450)
    await page.screenshot({ path: fileOf(name) })
    pictures += 1
  }
  const rest = async () => {
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
  }
  const scan = (code: string) => () => hands.scanByKeys(code)

  await show('desk-rest', rest)
  // Whoever is in from an earlier look is taken back, so that every look shows the same welcome.
  await page.evaluate(async () => {
    const last = await kiosk.lastUndoable()
    if (last.ok && last.value) await kiosk.undo({ recordId: last.value.recordId, reason: 'test-scan' })
  })
  await show('desk-admitted', scan(plantedNames.physician.code))
  await show('desk-already-in', async () => {
    await page.waitForTimeout(400)
    await hands.scanByKeys(plantedNames.physician.code)
  })
  await show('desk-refused', scan(strayCodes.bandung))
  await show('desk-blocked', scan(plantedPeople.blocked.code))
  await show('desk-unknown', scan(strayCodes.unknown))
  await show('desk-undo', () => page.keyboard.press('Control+z'))
  await page.keyboard.press('Escape')
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'sungai' }))
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), witaTime(5, 20))
  await page.waitForTimeout(300)
  await show('desk-needs', scan(plantedPeople.minorWithoutPermission.code))
  await show('desk-not-eligible', scan(plantedPeople.speaker.code))
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'reg' }))
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), witaTime(4, 31))
  await rest()
  await show('search', () => hands.typeSlowly('nur'))
  await show('search-none', async () => {
    await rest()
    await hands.typeSlowly('xqxq')
  })
  await rest()
  await show('help', () => page.keyboard.press('F1'))
  await page.keyboard.press('F1')
  await show('sessions', () => page.keyboard.press('F4'))
  await page.keyboard.press('Escape')
  await show('people', () => page.keyboard.press('Control+2'))
  await show('person', async () => {
    await page.getByRole('row').nth(2).click()
    await page.waitForTimeout(300)
  })
  await page.keyboard.press('Escape')
  await show('walk-in', () => page.keyboard.press('F3'))
  await show('sessions-all', () => page.keyboard.press('Control+5'))
  await show('items', () => page.keyboard.press('Control+6'))
  await show('badges', () => page.keyboard.press('Control+7'))
  await show('badge-designs', () => page.evaluate(() => void (location.hash = '#/badges/design')))
  await show('reports', () => page.keyboard.press('Control+8'))
  await show('settings', () => page.keyboard.press('Control+3'))
  await rest()
  return pictures
}
