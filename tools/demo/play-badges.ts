import { readdirSync } from 'node:fs'
import { plantedNames } from '../demo-event/planted-cases.ts'
import { sees, type Work } from './play-work.ts'

/**
 * Name tags while people arrive, as PDF files, for which no printer has to be there: one for each guest, the longest
 * name and a script from right to left among them, and a second one only for a reason.
 */
export async function playBadges({ page, hands, account }: Work, papers: string): Promise<void> {
  const admitted = { outcome: 'admitted' } as const
  const filesOf = () => readdirSync(papers).filter((file) => file.endsWith('.pdf')).length
  await page.keyboard.press('Control+7')
  await page.getByRole('radio', { name: 'Berkas PDF' }).check()
  await page.getByRole('button', { name: 'Pakai printer ini' }).click()
  const automatic = page.getByRole('switch', { name: 'Cetak otomatis saat peserta tiba' })
  await automatic.press('Space')
  await page.keyboard.press('Control+1')
  for (const guest of [plantedNames.sixtyLetters, plantedNames.arabicScript, plantedNames.oneLetterName]) {
    await hands.meet('a guest who gets a name tag', 'reg', admitted, () => hands.scanByKeys(guest.code))
    await sees(account, '… which is made while the desk goes on', () =>
      page.locator('[data-verdict="admitted"]').getByText('Name tag sudah dicetak').waitFor(),
    )
    await hands.wait(400)
  }
  await page.evaluate((id) => void (location.hash = `#/people?person=${id}`), plantedNames.oneLetterName.id)
  const badge = page.getByRole('region', { name: 'Name tag' })
  await badge.getByRole('button', { name: 'Cetak lagi' }).click()
  await badge.getByRole('button', { name: 'Hilang' }).click()
  await sees(account, '… and a second one for a reason: the first is lost', () =>
    badge
      .getByText(/Sudah dicetak pukul/)
      .nth(1)
      .waitFor(),
  )
  account.check('four name tags are four files', filesOf() === 4)
  await page.keyboard.press('Control+7')
  await automatic.press('Space')
  await page.keyboard.press('Control+1')
}
