import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEventFromList } from '#engine/import/import-list.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gapura-import-'))
const path = join(folder, 'daftar.csv')
writeFileSync(path, 'Nama\nSiti\n')
afterAll(() => rmSync(folder, { recursive: true }))

it('makes the same event of the same list, ids and chance', () => {
  const event = { name: 'Kopdar', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2026-12-01' } as const
  const read = () => {
    let ids = 0
    return readEventFromList({ path, event }, { newId: () => `id-${ids++}`, random: () => 0.4 })
  }
  const first = read()
  expect(first).toEqual(read())
  expect(first).toMatchObject({
    value: {
      fresh: { event: { codePrefix: 'BNJ' }, sessions: [{ kind: 'arrival' }] },
      list: { people: [{ id: 'id-0', codes: [{ text: drawCode('BNJ', () => 0.4) }] }] },
    },
  })
})
