import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attendanceOf, makePdf, paperOf } from './read-pdf.ts'

const names = [
  'N',
  'Sukarno',
  'Nurhikmah',
  'Nur Hikmah',
  "Drs. H. Ma'ruf, S.Sos., M.Si.",
  'Ma’ruf Ḥasan ‘Abd al-Raḥmān',
  'Nguyễn Thị Ánh',
  '=HYPERLINK("http://x")',
  '<b>Rizky</b> & Co',
]
const many = (count: number) => Array.from({ length: count }, (_, index) => `Peserta Nomor ${index + 1}`)
const logo = `data:image/png;base64,${readFileSync(join(import.meta.dirname, '../../../resources/icons/64x64.png')).toString('base64')}`
const kop = {
  letterhead: ['PANITIA GATHERING POSITIF BERMEDIA SOSIAL', 'Jalan Contoh Nomor 1, Banjarbaru'],
  logoLeft: logo,
  logoRight: logo,
}
const signatories = [
  {
    heading: 'Mengetahui,',
    position: 'Ketua Panitia',
    name: 'Drs. H. Rahmadi Contoh, M.Si.',
    rank: 'Pembina',
    number: '198609262015051001',
  },
  { heading: '', position: 'Koordinator Registrasi', name: 'Hj. Noorlaila Contoh, S.Sos.', rank: '', number: '' },
]

describe('a paper as pages', () => {
  it.each([
    ['A4', 'portrait', 210, 297],
    ['A4', 'landscape', 297, 210],
    ['F4', 'portrait', 215, 330],
    ['F4', 'landscape', 330, 215],
  ] as const)('is as large as %s %s', async (size, orientation, width, height) => {
    const pdf = await makePdf(paperOf([attendanceOf(names)], { orientation }), { size })
    expect(Math.abs((pdf.size[0] ?? 0) - width)).toBeLessThan(0.5)
    expect(Math.abs((pdf.size[1] ?? 0) - height)).toBeLessThan(0.5)
  })

  it('has every name as it was typed, and every font of it inside, cut to its letters', async () => {
    const pdf = await makePdf(paperOf([attendanceOf([...names, 'أحمد بن محمد', 'Siti 🌸'])]))
    const text = pdf.text().join('\n')
    for (const name of names) expect(text).toContain(name)
    // Letters joined from right to left come out in the order in which they are read, between marks of direction.
    expect(pdf.readText().replaceAll(/[\u202A-\u202E]/g, '')).toContain('أحمد بن محمد')
    expect(text).toContain('🌸')
    const fonts = pdf.fonts()
    expect(fonts.length).toBeGreaterThanOrEqual(5)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/)
  })

  it('repeats the headings and counts the pages on each of them, and has every row once', async () => {
    const pdf = await makePdf(paperOf([attendanceOf(many(95))]))
    const pages = pdf.text()
    expect(pages.length).toBe(pdf.pages)
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Nama lengkap')
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    }
    const rows = [...pages.join('\n').matchAll(/Peserta Nomor (\d+)\b/g)].map(([, number]) => Number(number))
    expect(rows).toEqual(Array.from({ length: 95 }, (_, index) => index + 1))
  })

  it('speaks English on an English paper', async () => {
    const pdf = await makePdf(paperOf([attendanceOf([])]), { language: 'en' })
    expect(pdf.text()[0]).toContain('Page 1 of 1')
    expect(pdf.text()[0]).toContain('None')
  })

  it('keeps a long name on its page and all of it together', async () => {
    const long = 'Raden Ajeng Kusumawardhani Sastroatmodjo Wiryadiningrat, S.T., M.T., Ph.D., IPU., ASEAN Eng.'
    const people = many(60).map((name, index) => (index % 3 === 0 ? `${index} ${long} akhir` : name))
    for (const page of (await makePdf(paperOf([attendanceOf(people)]))).text()) {
      const begun = page.match(/Raden Ajeng/g)?.length ?? 0
      expect(page.match(/akhir/g)?.length ?? 0).toBe(begun)
    }
  })

  it('ends a text of a megabyte behind an ellipsis, on one page with the next row', async () => {
    const pdf = await makePdf(paperOf([attendanceOf(['x'.repeat(1_000_000), 'Sukarno'])]))
    expect(pdf.pages).toBe(1)
    expect(pdf.text()[0]).toMatch(/…[\s\S]*Sukarno/)
  })

  it('takes the last row along to whoever signs, and breaks neither', async () => {
    for (const count of [14, 17, 20]) {
      const paper = paperOf([attendanceOf(many(count))], { signedAt: 'Banjarbaru, 24 Juni 2019', signatories })
      const last = (await makePdf(paper, kop)).text().at(-1) ?? ''
      expect(last).toContain(`Peserta Nomor ${count}`)
      for (const word of ['Banjarbaru, 24 Juni 2019', 'Mengetahui,', ...signatories.map(({ name }) => name)])
        expect(last).toContain(word)
      expect(last).toContain('NIP 198609262015051001')
    }
  })

  it('has its letterhead on the first page only, with both logos', async () => {
    const pdf = await makePdf(paperOf([attendanceOf(many(60))]), kop)
    const [first = '', ...others] = pdf.text()
    expect(first).toContain('PANITIA GATHERING POSITIF BERMEDIA SOSIAL')
    for (const page of others) expect(page).not.toContain('PANITIA')
    expect(pdf.images()).toBe(2)
  })

  it('goes on without a logo that is damaged', async () => {
    const pdf = await makePdf(paperOf([attendanceOf(names)]), { ...kop, logoLeft: `${logo.slice(0, 300)}=` })
    expect(pdf.images()).toBe(1)
  })

  it('says nothing about people in what the file says about itself', async () => {
    const { info } = await makePdf(paperOf([attendanceOf(names)], { signatories }), kop)
    expect(info).toMatch(/Title: +Daftar hadir peserta/)
    expect(info).not.toMatch(/Author|Sukarno|Rahmadi|Noorlaila/)
  })

  it('shows figures, bars and times with the numbers they were given', async () => {
    const pdf = await makePdf(
      paperOf([
        { kind: 'heading', text: 'Jumlah' },
        { kind: 'facts', facts: [['Terdaftar', '1.240']] },
        { kind: 'bars', title: 'Per komunitas', bars: [{ label: 'Pramuka', value: 1200, of: 1240 }] },
        { kind: 'timeline', title: 'Kedatangan', stretches: [{ label: '04.00', value: 37 }] },
        { kind: 'note', text: 'Waktu dalam WITA.' },
      ]),
    )
    const text = pdf.text()[0] ?? ''
    for (const word of ['Terdaftar', '1.240', 'Pramuka', '1.200 dari 1.240', '04.00', '37', 'Waktu dalam WITA.'])
      expect(text).toContain(word)
  })

  it('tells how far it is, and stops when nobody wants it any more', async () => {
    const told: number[] = []
    const stop = new AbortController()
    const making = makePdf(
      paperOf([attendanceOf(many(50_000))]),
      {},
      {
        signal: stop.signal,
        onProgress(rows) {
          told.push(rows)
          stop.abort(new Error('not wanted any more'))
        },
      },
    )
    await expect(making).rejects.toThrow('not wanted any more')
    expect(told.length).toBe(1)
    expect(told[0]).toBeLessThan(50_000)
  })
})
