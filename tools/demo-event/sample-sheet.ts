import { encodeQR } from 'qr'
import { formatCode } from '#shared/participants/draw-code.ts'
import { plantedNames, plantedPeople, replacedCode, strayCodes } from './planted-cases.ts'
import { demoEvent, sisterEvent } from './sessions.ts'

/** One code of the sheet: what it holds, whose it is, and what the desk will answer. */
export type SampleCode = { text: string; name: string; answer: string; hint: string; colour: string }

/** The verdicts' colours on paper. */
const green = '#0B6B4F'
const red = '#A31D2A'
const blue = '#1F4FA3'
const ink = '#1B1F24'
const muted = '#5A5F66'
const accent = '#7A1E3A'

export const sampleCodes: readonly SampleCode[] = [
  {
    text: plantedNames.nurhikmah.code,
    name: plantedNames.nurhikmah.name,
    answer: 'Selamat datang',
    hint: 'Pindai dua kali: sudah registrasi',
    colour: green,
  },
  {
    text: plantedPeople.wheelchair.code,
    name: plantedPeople.wheelchair.name,
    answer: 'Selamat datang',
    hint: 'Dengan catatan: kursi roda',
    colour: green,
  },
  {
    text: plantedPeople.minorWithoutPermission.code,
    name: plantedPeople.minorWithoutPermission.name,
    answer: 'Perlu izin orang tua/wali',
    hint: 'Pada sesi Susur sungai, sejak 05.15 WITA',
    colour: blue,
  },
  {
    text: plantedPeople.cancelled.code,
    name: plantedPeople.cancelled.name,
    answer: 'Pendaftaran dibatalkan',
    hint: 'Masih ada di daftar, tetapi batal hadir',
    colour: red,
  },
  {
    text: replacedCode.oldCode,
    name: replacedCode.name,
    answer: 'Kode sudah diganti',
    hint: 'Kode lama; yang baru masih berlaku',
    colour: red,
  },
  {
    text: strayCodes.bandung,
    name: 'Tamu acara Bandung',
    answer: 'Kode untuk acara lain',
    hint: `${sisterEvent.city}, 24 April 2019`,
    colour: red,
  },
]

/** Millimetres on A4, portrait. */
const page = { width: 210, height: 297 }
const margin = 15
const gap = 7
const card = { width: (page.width - 2 * margin - gap) / 2, height: 76, top: 38 }
const codeSize = 36

/** The sheet as an SVG: to print on one A4 page, or to hold in front of the camera from a second screen. */
export function printSampleSheet(): string {
  const cards = sampleCodes.map((sample, index) => {
    const x = margin + (index % 2) * (card.width + gap)
    const y = card.top + Math.floor(index / 2) * (card.height + gap)
    return `<g transform="translate(${x} ${y})">\n${drawCard(sample)}\n</g>`
  })
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}mm" height="${page.height}mm" viewBox="0 0 ${page.width} ${page.height}" font-family="'Plus Jakarta Sans Variable', 'Plus Jakarta Sans', 'Noto Sans', sans-serif" text-anchor="middle" lang="id">`,
    '<title>Enam contoh kode QR untuk berlatih</title>',
    `<rect width="${page.width}" height="${page.height}" fill="#fff"/>`,
    `<rect x="${margin}" y="14" width="14" height="1.2" fill="${accent}"/>`,
    `<g text-anchor="start">`,
    line(margin, 24, { size: 7, weight: 700, fill: ink }, 'Enam kode untuk berlatih'),
    line(margin, 31, { size: 3.8, fill: muted }, `${demoEvent.name} · ${demoEvent.label}`),
    '</g>',
    ...cards,
    line(
      page.width / 2,
      288,
      { size: 3.2, fill: muted },
      'Semua nama di lembar ini rekaan. Kode tidak memuat data pribadi.',
    ),
    '</svg>',
  ].join('\n')}\n`
}

function drawCard({ text, name, answer, hint, colour }: SampleCode): string {
  const middle = card.width / 2
  return [
    `<rect width="${card.width}" height="${card.height}" rx="3" fill="none" stroke="#D9D4C8" stroke-width="0.3"/>`,
    `<path transform="translate(${middle - codeSize / 2} 8)" fill="#000" shape-rendering="crispEdges" d="${drawModules(text)}"/>`,
    line(
      middle,
      54,
      { size: 3.6, fill: ink, family: "'JetBrains Mono Variable', 'JetBrains Mono', monospace" },
      formatCode(text),
    ),
    line(middle, 60.5, { size: 4.6, weight: 700, fill: ink }, name),
    line(middle, 66.5, { size: 3.9, weight: 600, fill: colour }, answer),
    line(middle, 72, { size: 3.2, fill: muted }, hint),
  ].join('\n')
}

/** The dark modules as one path of bars, row by row. The card's white is the quiet zone, so the border is cut off. */
function drawModules(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).slice(1, -1)
  const pitch = codeSize / rows.length
  return rows
    .flatMap((row, y) =>
      darkRuns(row.slice(1, -1)).map(({ start, length }) => {
        const [x, width] = [mm(start * pitch), mm(length * pitch)]
        return `M${x} ${mm(y * pitch)}h${width}v${mm(pitch)}h-${width}z`
      }),
    )
    .join('')
}

function darkRuns(row: readonly boolean[]): { start: number; length: number }[] {
  return row.flatMap((isDark, start) => {
    if (!isDark || row[start - 1]) return []
    const end = row.indexOf(false, start)
    return [{ start, length: (end < 0 ? row.length : end) - start }]
  })
}

type Type = { size: number; fill: string; weight?: number; family?: string }

function line(x: number, y: number, { size, fill, weight = 400, family }: Type, text: string): string {
  const face = family ? ` font-family="${family}"` : ''
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${face}>${escapeXml(text)}</text>`
}

/** Micrometres are fine enough for any printer. */
function mm(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
