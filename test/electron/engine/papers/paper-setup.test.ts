import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { paperSetupSchema } from '#shared/event/paper-setup.ts'
import { demoPin } from '../../../../tools/demo-event/desk-setup.ts'
import { testLaptop } from '../start-test-engine.ts'

const logo = `data:image/png;base64,${readFileSync(join(import.meta.dirname, '../../../../resources/icons/64x64.png')).toString('base64')}`
const setup = paperSetupSchema.parse({
  letterhead: ['KEMENTERIAN CONTOH', 'Jalan Contoh Nomor 2'],
  logoLeft: logo,
  signatories: [{ position: 'Ketua', name: 'dr. Hj. Siti Contoh, Sp.A.', number: '198609262015051001' }],
})

it('keeps who is in the letterhead and signs, for a supervisor only where the event has officers', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  expect((await engine.ask('papers:setup', null)).change).toBe('by-supervisor')
  const refused = await engine.tryAsk('papers:save-setup', setup)
  expect(!refused.ok && refused.failure.code).toBe('papers-need-supervisor')
  const officers = await engine.ask('officers:list', null)
  const supervisor = officers.find(({ role }) => role === 'supervisor')
  await engine.ask('officers:sign-in', { officerId: supervisor?.id ?? '', pin: demoPin })
  const saved = await engine.ask('papers:save-setup', setup)
  expect(saved).toEqual({ setup, change: 'allowed' })
  // It is in the event's file, not in memory alone.
  await engine.stop()
  const again = await laptop.start({})
  expect((await again.ask('papers:setup', null)).setup).toEqual(setup)
  await again.stop()
})

it('refuses a logo that is damaged, and keeps what was there', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  const officers = await engine.ask('officers:list', null)
  const supervisor = officers.find(({ role }) => role === 'supervisor')
  await engine.ask('officers:sign-in', { officerId: supervisor?.id ?? '', pin: demoPin })
  const before = await engine.ask('papers:setup', null)
  const cut = { ...setup, logoLeft: logo.slice(0, 402) }
  const refused = await engine.tryAsk('papers:save-setup', cut)
  expect(!refused.ok && refused.failure.code).toBe('papers-picture-unusable')
  expect(await engine.ask('papers:setup', null)).toEqual(before)
  await engine.stop()
})

it('hands out only what lies in the folder of papers', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  const codeOf = async (file: string) => {
    const refused = await engine.tryAsk('papers:hand-out', { file, how: 'open' })
    return refused.ok ? null : refused.failure.code
  }
  expect(await codeOf('gone.pdf')).toBe('papers-file-gone')
  for (const file of ['..', '../settings.json', '..\\settings.json']) expect(await codeOf(file)).toBe('invalid-request')
  await engine.stop()
})
