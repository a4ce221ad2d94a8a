import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  deleteBadgeDesign,
  designsOf,
  importBadgeDesign,
  listBadgeDesigns,
  preferBadgeDesign,
  saveBadgeDesign,
} from '#engine/badges/badge-designs.ts'
import { exportBadgeDesign } from '#engine/badges/export-badge-design.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { connectEvent } from '#engine/sync/connect-event.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import { readBadgeDesign } from '#shared/badges/read-badge-design.ts'
import { sampleDesigns } from '../../../../tools/demo-event/badge-designs.ts'
import { openTestEvent } from '../open-test-event.ts'

const { card, tag } = sampleDesigns
const idsOf = (open: OpenEvent) => designsOf(open).map(({ id }) => id)

function connect(open: OpenEvent): void {
  const identity = { address: 'https://hq.example.org', token: 't', privateKey: 'k', connectedAt: 1, ended: null }
  connectEvent(open, open.deviceId, identity)
}

it('keeps a design in the file of the event, and a change of it in its place', async () => {
  using event = await openTestEvent()
  expect(saveBadgeDesign(event.open, card).ok).toBe(true)
  expect(saveBadgeDesign(event.open, tag).ok).toBe(true)
  expect(saveBadgeDesign(event.open, { ...card, name: 'Kartu kami' }).ok).toBe(true)
  const again = openEventFile(event.path, null, event.surroundings)
  if (!again.ok) throw new Error(again.failure.code)
  expect(designsOf(again.value).map(({ name }) => name)).toEqual(['Kartu kami', tag.name])
  again.value.close()
})

it('puts the preferred design first, and deletes another', async () => {
  using event = await openTestEvent({ deskSetup: { badges: [card, tag] } })
  expect(preferBadgeDesign(event.open, { designId: tag.id }).ok).toBe(true)
  expect(idsOf(event.open)).toEqual([tag.id, card.id])
  expect(deleteBadgeDesign(event.open, { designId: tag.id }).ok).toBe(true)
  expect(idsOf(event.open)).toEqual([card.id])
  const failure = { code: 'badge-design-unknown' }
  expect(deleteBadgeDesign(event.open, { designId: tag.id })).toEqual({ ok: false, failure })
})

it('keeps what headquarters has set up as it is, and what is made here for this laptop alone', async () => {
  using event = await openTestEvent({ deskSetup: { badges: [card] } })
  const { open } = event
  connect(open)
  const failure = { code: 'badge-of-headquarters' }
  expect(saveBadgeDesign(open, { ...card, name: 'Lain' })).toEqual({ ok: false, failure })
  expect(deleteBadgeDesign(open, { designId: card.id })).toEqual({ ok: false, failure })
  expect(preferBadgeDesign(open, { designId: card.id })).toEqual({ ok: false, failure })
  expect(saveBadgeDesign(open, { ...card, id: 'ours' }).ok).toBe(true)
  // Headquarters' next setup comes in between.
  const { event: facts, sessions, otherEvents, deskSetup } = open
  open.replaceSetup({ event: facts, sessions, otherEvents, deskSetup: { ...deskSetup, badges: [tag] } })
  expect(listBadgeDesigns(open)).toMatchObject({
    isFromHeadquarters: true,
    designs: [
      { design: { id: 'ours' }, isOnlyHere: true },
      { design: { id: tag.id }, isOnlyHere: false },
    ],
  })
})

it('takes in a design from a file, again as one of its own, and changes nothing for a broken one', async () => {
  using event = await openTestEvent()
  const text = JSON.stringify(card)
  const first = importBadgeDesign(event.open, { text })
  const second = importBadgeDesign(event.open, { text })
  expect(first.ok && first.value.importedId).toBe(card.id)
  expect(idsOf(event.open)).toEqual([card.id, second.ok ? second.value.importedId : ''])
  expect(importBadgeDesign(event.open, { text: text.replaceAll('{name}', '{nama}') })).toEqual({
    ok: false,
    failure: { code: 'badge-field-unknown', detail: '{nama} · front nama' },
  })
  expect(idsOf(event.open)).toHaveLength(2)
})

it('has room for twenty designs', async () => {
  const badges = Array.from({ length: 20 }, (_, index) => ({ ...card, id: `d${index}` }))
  using event = await openTestEvent({ deskSetup: { badges } })
  expect(saveBadgeDesign(event.open, card)).toEqual({ ok: false, failure: { code: 'badge-too-many' } })
  expect(saveBadgeDesign(event.open, { ...card, id: 'd19' }).ok).toBe(true)
})

it('keeps a design of a newer version untouched, beside those it can draw', async () => {
  const newer = { format: 'gapura-badge' as const, version: 2, id: 'baru', name: 'Dari masa depan', hologram: [1, 2] }
  using event = await openTestEvent({ deskSetup: { badges: [newer, card] } })
  expect(designsOf(event.open)).toEqual([newer, card])
  saveBadgeDesign(event.open, { ...card, name: 'Lain' })
  expect(designsOf(event.open)[0]).toEqual(newer)
})

it('writes a design into a file that can be read again, and never over another one', async () => {
  using event = await openTestEvent({ deskSetup: { badges: [{ ...card, name: '../Kartu "kami": A/B' }] } })
  const folder = join(event.folder, 'exports')
  const first = exportBadgeDesign(event.open, { designId: card.id, folder })
  const second = exportBadgeDesign(event.open, { designId: card.id, folder })
  expect(readdirSync(folder).toSorted()).toEqual(['Kartu-kami-A-B-2.gapura-badge', 'Kartu-kami-A-B.gapura-badge'])
  const path = first.ok ? first.value.path : ''
  expect([existsSync(path), second.ok]).toEqual([true, true])
  expect(readBadgeDesign(readFileSync(path, 'utf8'))).toMatchObject({ ok: true, value: { front: card.front } })
  const failure = { code: 'badge-design-unknown' }
  expect(exportBadgeDesign(event.open, { designId: 'nobody', folder })).toEqual({ ok: false, failure })
})
