import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { mediaPresets } from '#shared/badges/media-presets.ts'
import { qr, shape, text, waves } from './badge-parts.ts'

const white = '#ffffff'
const muted = '#5a5f66'
const hashtag = '#AyoBerubahKALSEL'
const sample = 'CONTOH, bukan name tag resmi'
/** Dark enough for white letters, and told apart also by somebody who sees no red or green: each has its word beside it. */
const colours: BadgeDesign['roleColours'] = {
  participant: '#7a1e3a',
  guest: '#6b4a00',
  speaker: '#1f4fa3',
  committee: '#0b6b4f',
  media: '#41464d',
}
const black: BadgeDesign['roleColours'] = {
  participant: '#000000',
  guest: '#000000',
  speaker: '#000000',
  committee: '#000000',
  media: '#000000',
}
const plain: Pick<BadgeDesign, 'format' | 'version' | 'roleColours' | 'roles' | 'back'> = {
  format: 'gapura-badge',
  version: 1,
  roleColours: colours,
  roles: null,
  back: [],
}

/** A name of 60 letters with its titles is read from half a metre: that takes five lines on the smallest card. */
const name = { mayDropTitles: true, weight: 'extra-bold' } as const

const card: BadgeDesign = {
  ...plain,
  id: 'contoh-cr80',
  name: 'Contoh kartu 54 × 86 mm',
  media: mediaPresets['cr80-portrait'],
  front: [
    shape('kepala', [0, 0, 54, 14], { fill: 'role' }),
    waves('gelombang', [0, 14, 54, 5]),
    text('acara', [3, 3, 48, 10.5], '{event}', { sizes: [11, 7], lines: 2, colour: white }),
    text('nama', [2.5, 20.5, 49, 31], '{name}', { sizes: [26, 14], lines: 5, ...name }),
    text('asal', [3, 51.5, 48, 8.5], '{community}\nKelompok {group}', { sizes: [10, 7], lines: 2, weight: 'regular' }),
    qr('kode', [3, 60, 22, 23]),
    text('peran', [26, 61, 25, 11], '{role}', {
      sizes: [14, 8],
      lines: 2,
      align: 'left',
      weight: 'extra-bold',
      colour: 'role',
    }),
    text('wakil', [26, 72, 25, 6], 'mewakili {in-place-of}', {
      sizes: [7, 5],
      lines: 2,
      align: 'left',
      weight: 'regular',
    }),
    text('tanda', [26, 79, 25, 4], 'CONTOH', { sizes: [7, 6], align: 'left', colour: muted }),
  ],
}

const agenda = [
  '04.00  Registrasi ulang, lobi hotel',
  '05.30  Pasar Apung Lok Baintan',
  '09.30  Kunjungan menurut kelompok',
  '11.45  Ishoma, aula',
  '13.00  Pembukaan, aula',
  '13.45  Bincang-bincang I',
  '15.40  Bincang-bincang II: konten positif',
  '16.45  Penutupan dan foto bersama',
].join('\n')

const tag: BadgeDesign = {
  ...plain,
  id: 'contoh-74x105',
  name: 'Contoh name tag 74 × 105 mm, dua sisi',
  media: mediaPresets['tag-74x105'],
  front: [
    waves('gelombang-atas', [0, 0, 74, 10]),
    text('acara', [5, 12, 64, 11], '{event}', { sizes: [12, 8], lines: 2, colour: 'role' }),
    text('nama', [4, 25, 66, 31.5], '{name}', { sizes: [32, 14], lines: 5, ...name }),
    text('asal', [5, 57, 64, 8], '{community}', { sizes: [12, 8], lines: 2, weight: 'regular' }),
    qr('kode', [5, 66, 26, 28]),
    text('peran', [33, 67, 36, 9], '{role}', { sizes: [18, 9], align: 'left', weight: 'extra-bold', colour: 'role' }),
    text('kelompok', [33, 76, 36, 6], 'Kelompok {group}', { sizes: [12, 8], align: 'left' }),
    text('wakil', [33, 82, 36, 6], 'mewakili {in-place-of}', {
      sizes: [8, 6],
      lines: 2,
      align: 'left',
      weight: 'regular',
    }),
    text('tagar', [33, 88, 36, 6], hashtag, { sizes: [11, 7], align: 'left', colour: 'role' }),
    shape('kaki', [0, 97, 74, 8], { fill: 'role' }),
    text('tanda', [5, 98, 64, 4], `${sample} · {city}, {date}`, { sizes: [7, 5], colour: white, weight: 'regular' }),
  ],
  back: [
    waves('gelombang-belakang', [0, 0, 74, 10]),
    text('judul', [5, 13, 64, 8], 'Agenda hari ini', { sizes: [15, 10], align: 'left', weight: 'extra-bold' }),
    text('kelompok-belakang', [5, 21, 64, 6], 'Kelompok {group}', { sizes: [11, 8], align: 'left', colour: 'role' }),
    text('agenda', [5, 29, 64, 50], agenda, {
      sizes: [10, 7],
      lines: 16,
      align: 'left',
      upright: 'top',
      weight: 'regular',
    }),
    text('pesan', [5, 82, 64, 11], 'Bagikan hari ini dengan kata yang baik.\n#AyoBerubahKALSEL', {
      sizes: [11, 7],
      lines: 3,
      align: 'left',
      colour: 'role',
    }),
    shape('kaki-belakang', [0, 97, 74, 8], { fill: 'role' }),
    text('tanda-belakang', [5, 98, 64, 4], 'CONTOH, bukan jadwal resmi · waktu dalam WITA', {
      sizes: [7, 5],
      colour: white,
      weight: 'regular',
    }),
  ],
}

const wide: BadgeDesign = {
  ...plain,
  id: 'contoh-90x53',
  name: 'Contoh kartu 90 × 53 mm',
  media: mediaPresets['card-90x53'],
  front: [
    waves('gelombang', [0, 0, 90, 7]),
    text('acara', [4, 8.5, 82, 5], '{event}', { sizes: [9, 6], align: 'left', colour: 'role' }),
    text('nama', [4, 14, 55, 24], '{name}', { sizes: [26, 12], lines: 4, align: 'left', ...name }),
    text('asal', [4, 37.5, 54, 6], '{community} · {group}', {
      sizes: [10, 7],
      lines: 2,
      align: 'left',
      weight: 'regular',
    }),
    text('peran', [4, 43, 54, 7], '{role}', { sizes: [14, 8], align: 'left', weight: 'extra-bold', colour: 'role' }),
    qr('kode', [60, 15, 27, 30]),
    text('tanda', [60, 46.5, 27, 3.5], 'CONTOH', { sizes: [7, 6], colour: muted }),
  ],
}

const roll: BadgeDesign = {
  ...plain,
  id: 'contoh-rol-62',
  name: 'Contoh label rol 62 mm, hitam putih',
  media: mediaPresets['roll-62'],
  roleColours: black,
  front: [
    text('acara', [3, 3, 56, 8], '{event}', { sizes: [9, 7], lines: 2, weight: 'regular', colour: '#000000' }),
    shape('garis', [3, 12, 56, 0.6], { fill: '#000000' }),
    text('nama', [3, 14, 56, 31], '{name}', { sizes: [30, 14], lines: 5, colour: '#000000', ...name }),
    text('asal', [3, 45, 56, 7.5], '{community}', { sizes: [11, 8], lines: 2, weight: 'regular', colour: '#000000' }),
    shape('kotak', [3, 53, 56, 9], { fill: '#000000', radius: 1500 }),
    text('peran', [5, 53, 52, 9], '{role}', { sizes: [16, 9], weight: 'extra-bold', colour: white }),
    qr('kode', [3, 64, 22, 23]),
    text('kelompok', [27, 64, 32, 12], 'Kelompok {group}', {
      sizes: [13, 8],
      lines: 2,
      align: 'left',
      colour: '#000000',
    }),
    text('tanda', [27, 80, 32, 6], `CONTOH\n{date}`, {
      sizes: [7, 6],
      lines: 2,
      align: 'left',
      weight: 'regular',
      colour: '#000000',
    }),
  ],
}

const label: BadgeDesign = {
  ...plain,
  id: 'contoh-100x75',
  name: 'Contoh label 100 × 75 mm',
  media: mediaPresets['label-100x75'],
  roleColours: black,
  front: [
    text('acara', [4, 3.5, 92, 6], '{event}', { sizes: [11, 7], align: 'left', colour: '#000000' }),
    waves('gelombang', [4, 10, 92, 5], { fill: 'none', stroke: '#000000', strokeWidth: 200 }),
    text('nama', [4, 17, 92, 26], '{name}', { sizes: [36, 14], lines: 3, align: 'left', colour: '#000000', ...name }),
    qr('kode', [4, 44, 26, 28]),
    text('peran', [33, 45, 63, 9], '{role}', {
      sizes: [20, 10],
      align: 'left',
      weight: 'extra-bold',
      colour: '#000000',
    }),
    text('asal', [33, 54, 63, 12], '{community}\nKelompok {group}', {
      sizes: [12, 8],
      lines: 2,
      align: 'left',
      weight: 'regular',
      colour: '#000000',
    }),
    text('tanda', [33, 67, 63, 4.5], `${hashtag} · CONTOH`, { sizes: [9, 7], align: 'left', colour: '#000000' }),
  ],
}

/** The samples that come as files, and the two of them that the demo event uses. */
export const sampleDesigns = { card, tag, wide, roll, label }
export const demoBadges: BadgeDesign[] = [{ ...tag, roles: ['participant'] }, card]
