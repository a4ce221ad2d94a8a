import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import { fillFields } from '#shared/badges/badge-field.ts'
import { mediaPresets } from '#shared/badges/media-presets.ts'
import { readBadgeDesign } from '#shared/badges/read-badge-design.ts'
import { withoutTitles } from '#shared/participants/without-titles.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { makeBadgeFiles } from '../../../tools/demo-event/demo-files.ts'
import { wholePng } from './whole-png.ts'

const folder = join(import.meta.dirname, '../../../resources/badges')
const { card } = sampleDesigns
const asText = (change: object) => JSON.stringify({ ...card, ...change })

const image: BadgeElement = {
  ...{ id: 'logo', x: 0, y: 0, width: 9_000, height: 9_000, when: null, kind: 'image' as const },
  source: wholePng,
  alt: 'Logo panitia',
}

describe('the sample designs', () => {
  it.each(readdirSync(folder))('%s can be read, and is what the generator makes today', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(readBadgeDesign(text).ok).toBe(true)
    expect(text.split('\n')).toEqual(makeBadgeFiles()[name]?.split('\n'))
    expect(text).toContain('CONTOH')
  })

  it('are read with a byte order mark before them too', () => {
    expect(readBadgeDesign(`\uFEFF${asText({})}`)).toEqual({ ok: true, value: card })
  })
})

describe('a design that cannot be used is told by its code, and where', () => {
  const [first, ...others] = card.front
  it.each([
    ['text that is no JSON', '{"format":', 'badge-not-a-design', undefined],
    ['nothing', '', 'badge-not-a-design', undefined],
    ['another file', '{"format":"gapura-event","version":1}', 'badge-not-a-design', undefined],
    ['a newer version', asText({ version: 2, front: 'unknown' }), 'badge-newer', 'gapura-badge 2'],
    ['a part that is missing', asText({ media: undefined }), 'badge-malformed', 'media'],
    [
      'a colour that is none',
      asText({ front: [{ ...first, fill: 'url(http://x)' }] }),
      'badge-malformed',
      'front.0.fill',
    ],
    ['two elements of one id', asText({ front: [first, first] }), 'badge-malformed', 'front kepala'],
    [
      'a field that does not exist',
      asText({ back: [{ ...others[1], text: 'Yth. {jabatan}' }] }),
      'badge-field-unknown',
      '{jabatan} · back acara',
    ],
    [
      'a picture from an address',
      asText({ front: [{ ...image, source: 'https://example.org/a.png' }] }),
      'badge-image-broken',
      'front.0.source',
    ],
    [
      'a drawing with scripts as a picture',
      asText({ front: [{ ...image, source: 'data:image/svg+xml;base64,AAAA' }] }),
      'badge-image-broken',
      'front.0.source',
    ],
    [
      'a picture that was cut off',
      asText({ front: [{ ...image, source: wholePng.slice(0, -20) }] }),
      'badge-image-broken',
      'Logo panitia · front logo',
    ],
    [
      'a picture that is another kind',
      asText({ front: [{ ...image, source: wholePng.replace('png', 'jpeg') }] }),
      'badge-image-broken',
      'Logo panitia · front logo',
    ],
  ])('%s', (_, text, code, detail) => {
    expect(readBadgeDesign(text)).toEqual({ ok: false, failure: detail === undefined ? { code } : { code, detail } })
  })

  it('while a whole picture is taken', () => {
    expect(readBadgeDesign(asText({ front: [image] })).ok).toBe(true)
  })
})

describe('fields', () => {
  const values = { ...emptyValues(), name: 'Siti', community: 'GenRe', group: '' }

  it.each([
    ['{name}', 'Siti'],
    ['Kelompok {group}', ''],
    ['{community} · {group}', 'GenRe'],
    ['{name}\nKelompok {group}\n{community}', 'Siti\nGenRe'],
    ['{community} {group}', 'GenRe '],
    ['{bukan isian} {Name}', '{bukan isian} {Name}'],
  ])('%j become %j', (text, filled) => {
    expect(fillFields(text, values)).toBe(filled)
  })

  it('bring no lines of their own', () => {
    expect(fillFields('{name}', { ...values, name: 'Siti\n\n  Aminah\t' })).toBe('Siti Aminah')
  })
})

describe('a name without its titles', () => {
  it.each([
    ['dr. Hj. Siti Nurhaliza, Sp.A.', 'Siti Nurhaliza'],
    ['Prof. Dr. H. Ahmad Rahman, S.Sos., M.Si.', 'Ahmad Rahman'],
    ['H.Ahmad Zaini', 'Ahmad Zaini'],
    ['M. Rizky', 'M. Rizky'],
    ['H', 'H'],
    ['Guru', 'Guru'],
    ["Ma'ruf", "Ma'ruf"],
    ['Hjalmar Haji', 'Hjalmar Haji'],
    ['سيتي نور', 'سيتي نور'],
  ])('%s is %s', (name, bare) => {
    expect(withoutTitles(name)).toBe(bare)
  })
})

it('every preset fits the schema, and a sheet holds its badges', () => {
  for (const media of Object.values(mediaPresets)) {
    expect(readBadgeDesign(asText({ media })).ok).toBe(true)
    const { sheet, width, height } = media
    if (!sheet) continue
    expect(sheet.left + sheet.columns * width + (sheet.columns - 1) * sheet.gapX).toBeLessThanOrEqual(sheet.paperWidth)
    expect(sheet.top + sheet.rows * height + (sheet.rows - 1) * sheet.gapY).toBeLessThanOrEqual(sheet.paperHeight)
  }
})

function emptyValues() {
  return {
    ...{ name: '', 'name-without-titles': '', community: '', group: '', role: '', category: '', 'in-place-of': '' },
    ...{ event: '', city: '', date: '', code: '' },
  }
}
