import type { Page } from 'playwright'
import { demoPin } from '../demo-event/desk-setup.ts'
import { plantedNames, plantedPeople } from '../demo-event/planted-cases.ts'
import type { Account } from './account.ts'
import type { Hands } from './desk-hands.ts'

/** Leads the eight of Sangga Penegas, and her code may stand for them. */
const leaderOfPenegas = { code: 'BJB2BGTDEFB', group: 'Sangga Penegas' }

const admitted = { outcome: 'admitted' } as const

export type Work = { page: Page; hands: Hands; account: Account }

/** What a morning at the desk is besides scanning. Every hand goes where an officer's would. */
export async function playWork(work: Work): Promise<void> {
  await signIn(work)
  await registerWalkIn(work)
  await bringInGroup(work)
  await letPass(work)
  await comeInPlaceOf(work)
  await correctName(work)
  await checkThemselvesIn(work)
}

async function signIn({ page, account }: Work): Promise<void> {
  await page.keyboard.press('F10')
  const signInPanel = page.getByRole('complementary', { name: 'Petugas' })
  await signInPanel.getByRole('radio', { name: /Rina/ }).check()
  await typePin(page)
  await sees(account, 'Rina signs in with her PIN', () =>
    page.getByRole('button', { name: 'Petugas di meja ini: Rina Marlina' }).waitFor(),
  )
}

async function registerWalkIn({ page, hands, account }: Work): Promise<void> {
  await hands.meet('somebody who is not on the list, in four fields', 'reg', admitted, async () => {
    await page.keyboard.press('F3')
    await page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Rahmah Zubaidah')
    await page.getByRole('combobox', { name: 'Komunitas' }).fill('Blogger')
    await page.getByRole('textbox', { name: 'No. HP' }).fill('+62 812-0000-7001')
    await page.getByRole('radio', { name: 'Perempuan' }).check({ force: true })
    await page.getByRole('textbox', { name: 'Nama lengkap' }).press('Enter')
  })
  const code = await page.getByRole('region', { name: 'Terdaftar', exact: true }).locator('code').innerText()
  await hands.wait(600)
  await hands.meet('… whose new code works at once', 'reg', { outcome: 'already-in' }, () =>
    hands.scanByKeys(code.replaceAll('-', '')),
  )
  account.check(`… ${code}, drawn without a network`, code.startsWith('BJB-'))
  await page.keyboard.press('Control+1')
}

async function bringInGroup({ page, hands, account }: Work): Promise<void> {
  await hands.meet('a leader of scouts', 'reg', admitted, () => hands.scanByKeys(leaderOfPenegas.code))
  await page.keyboard.press('F7')
  await page.getByText('8 dicentang').waitFor()
  await page.keyboard.press('F8')
  await sees(account, '… and her eight by one press', () => page.getByText('8 orang sudah masuk').waitFor())
  await page.keyboard.press('Control+1')
}

async function letPass({ page, account, hands }: Work): Promise<void> {
  await hands.meet('somebody blocked, again', 'reg', { outcome: 'refused', reason: 'blocked' }, () =>
    hands.scanByKeys(plantedPeople.blocked.code),
  )
  await page.keyboard.press('F5')
  const panel = page.getByRole('complementary', { name: 'Izinkan masuk' })
  await panel.getByRole('radio', { name: 'Diizinkan koordinator' }).check()
  await panel.getByRole('radio', { name: /Mastura/ }).check()
  await typePin(page)
  await sees(account, '… whom a supervisor lets pass, with her PIN and a reason', () =>
    page.locator('[data-verdict="admitted"]').getByText(plantedPeople.blocked.name).waitFor(),
  )
}

async function comeInPlaceOf({ page, hands }: Work): Promise<void> {
  await hands.meet('an invited guest sends somebody', 'reg', admitted, async () => {
    await hands.typeSlowly('agus gunawan')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.getByRole('textbox', { name: 'Nama yang datang' }).fill('Suriansyah')
    await page.keyboard.press('Enter')
  })
  await page.keyboard.press('Control+1')
}

async function correctName({ page, account }: Work): Promise<void> {
  await page.evaluate((id) => void (location.hash = `#/people?person=${id}`), plantedNames.capitals.id)
  const panel = page.getByRole('region', { name: /^Riwayat RAHMAWATI/ })
  await panel.getByRole('button', { name: 'Perbaiki' }).click()
  await panel.getByRole('textbox', { name: 'Nama lengkap' }).fill('Rahmawati Salsabila, S.I.Kom.')
  await page.keyboard.press('Enter')
  await sees(account, 'a name is corrected, the old one beside it in the history', () =>
    page.getByText('RAHMAWATI SALSABILA → Rahmawati Salsabila, S.I.Kom.').waitFor(),
  )
  await page.keyboard.press('Control+1')
}

async function checkThemselvesIn({ page, hands, account }: Work): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Petugas dan kunci' }).click()
  await page.getByRole('button', { name: 'Mulai registrasi mandiri' }).click()
  await page.getByRole('radio', { name: /Mastura/ }).check()
  await page.getByLabel('PIN', { exact: true }).focus()
  await typePin(page)
  await page.getByRole('button', { name: 'Mulai', exact: true }).waitFor()
  await hands.scanByKeys(plantedNames.nurHikmah.code)
  await page.getByRole('heading', { name: 'Nur Hikmah' }).waitFor()
  // An Enter that follows at once would be the scanner's.
  await hands.wait(600)
  await page.keyboard.press('Enter')
  await sees(account, 'a participant checks herself in', () => page.getByText('Selamat datang').waitFor())
  await page.getByRole('button', { name: 'Selesai' }).click()
  await page.keyboard.press('F10')
  await page.getByRole('radio', { name: /Mastura/ }).check()
  await typePin(page)
  await sees(account, '… and the desk is an officer’s again, by a PIN', () =>
    page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor(),
  )
}

/** A boat leaves when as many heads are counted as names are on its list. */
export async function playDeparture({ page, account }: Work): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/sessions?session=sungai&vehicle=kelotok-1'))
  const names = page.getByRole('list', { name: 'Manifes Kelotok 1' }).getByRole('listitem')
  await names.first().waitFor()
  const aboard = await names.count()
  await page.getByRole('textbox', { name: 'Orang yang terhitung' }).fill(String(aboard))
  await page.getByRole('button', { name: 'Berangkatkan Kelotok 1' }).press('Enter')
  await sees(account, `Kelotok 1 leaves with ${aboard} names and as many heads`, () =>
    page.getByText(`0 dari ${aboard} kembali`).last().waitFor(),
  )
  await page.keyboard.press('Control+1')
}

/** At the full boats: a place in the line instead of a shrug. */
export async function playWaiting({ page, account }: Work): Promise<void> {
  await page.keyboard.press('F8')
  await sees(account, '… who waits now as number 1', () =>
    page.getByRole('heading', { level: 1, name: 'Menunggu, nomor 1' }).waitFor(),
  )
}

/** Lunch: what they eat is asked, and one coupon is one coupon. */
export async function playLunch({ page, hands, account }: Work): Promise<void> {
  const { physician } = plantedNames
  await hands.meet('lunch: what to eat is asked', 'makan', { outcome: 'needs' }, () => hands.scanByKeys(physician.code))
  await hands.meet('… and answered, with the consents left off', 'makan', admitted, async () => {
    await page.getByRole('radio', { name: 'Soto Banjar' }).check({ force: true })
    await page.keyboard.press('F8')
  })
  await page.keyboard.press('F9')
  await page.getByRole('radio', { name: /^kupon makan/ }).check()
  await hands.scanByKeys(physician.code)
  await sees(account, '… and a second coupon is refused, with when and where the first one went', () =>
    page
      .getByText(/Sudah diambil|Sudah diterima/)
      .first()
      .waitFor(),
  )
  await page.keyboard.press('Control+1')
}

/** The last session: a signature drawn by hand. */
export async function playSigning({ page, hands }: Work): Promise<void> {
  const { physician } = plantedNames
  await hands.meet('the closing: a signature is wanted', 'tutup', { outcome: 'needs' }, () =>
    hands.scanByKeys(physician.code),
  )
  await hands.meet('… and drawn', 'tutup', admitted, async () => {
    const box = await page.getByRole('img', { name: /Bidang tanda tangan/ }).boundingBox()
    if (!box) throw new Error('no pad to sign on')
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6)
    await page.mouse.down()
    for (const [x, y] of [
      [0.3, 0.3],
      [0.4, 0.7],
      [0.55, 0.35],
      [0.8, 0.6],
    ] as const)
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 6 })
    await page.mouse.up()
    await page.keyboard.press('F8')
  })
}

/** At the pace of a person: at a scanner's it would be a code. */
async function typePin(page: Page): Promise<void> {
  await page.keyboard.type(demoPin, { delay: 110 })
  await page.keyboard.press('Enter')
}

export async function sees(account: Account, what: string, wait: () => Promise<unknown>): Promise<void> {
  const isSeen = await wait().then(
    () => true,
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      return false
    },
  )
  account.check(what, isSeen)
}
