import { expect, it } from 'vitest'
import { checkFile } from '../../../tools/demo/check-file.ts'
import { codesOf, scanOf, testKey, testLaptop } from '../../electron/engine/start-test-engine.ts'

const eventId = 'contoh-banjarbaru-2019'

it.each([
  ['plain', null],
  ['encrypted', testKey],
])('checks a file that is %s, by the key of the app that wrote it', async (_, key) => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true, key })
  const [code = ''] = await codesOf(engine, 1)
  const { recordId } = await engine.ask('check-in:scan', scanOf(code))
  await engine.stop()
  const { dataFolder } = laptop
  const checked = checkFile({ dataFolder, key }, eventId, [recordId, 'never written'])
  expect(checked).toEqual({ records: 1, lost: 1, isProjectionRight: true, kinds: { admission: 1 } })
  if (key !== null) expect(() => checkFile({ dataFolder, key: null }, eventId, [])).toThrow('database-damaged')
})
