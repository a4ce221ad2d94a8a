import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { mediaPresets } from '#shared/badges/media-presets.ts'
import { qr, shape, text, timetable, waves } from './badge-parts.ts'

const white = '#ffffff'
const muted = '#5a5f66'
const ink = '#000000'
/** The thread at the hem of the cloth. */
const gold = '#e0b04a'
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
const left = { align: 'left' } as const
const small = { sizes: [7, 5], weight: 'regular' } as const

/** What is read from afar stands in a bar of the role's colour: whose badge it is, in one word. */
const roleWord = { sizes: [19, 9], weight: 'extra-bold', colour: white } as const

const card: BadgeDesign = {
  ...plain,
  id: 'contoh-cr80',
  name: 'Contoh kartu 54 × 86 mm',
  media: mediaPresets['cr80-portrait'],
  front: [
    shape('kepala', [0, 0, 54, 14], { fill: 'role' }),
    waves('gelombang', [0, 13, 54, 4]),
    text('acara', [4, 3.5, 46, 9], '{event}', { sizes: [10, 7], lines: 2, colour: white, ...left }),
    text('nama', [4, 19, 47, 30.5], '{name}', { sizes: [30, 14], lines: 5, ...left, ...name }),
    text('asal', [4, 50, 47, 8], '{community}', { sizes: [10.5, 7], lines: 2, weight: 'regular', ...left }),
    shape('keliman', [0, 17, 54, 0.7], { fill: gold }),
    shape('pita', [27, 60.5, 27, 10], { fill: 'role' }),
    text('peran', [29, 60.5, 22, 10], '{role}', { ...roleWord, sizes: [13, 8], lines: 2, ...left }),
    qr('kode', [3.5, 60, 22, 23]),
    text('kelompok', [29, 71.5, 22, 6.5], 'Kelompok {group}', { sizes: [8.5, 6], lines: 2, colour: 'role', ...left }),
    text('wakil', [29, 72, 22, 6.5], 'mewakili {in-place-of}', { ...small, lines: 2, ...left }),
    text('tanda', [29, 79.5, 22, 3.5], 'CONTOH', { sizes: [7, 6], colour: muted, ...left }),
  ],
}

const tag: BadgeDesign = {
  ...plain,
  id: 'contoh-74x105',
  name: 'Contoh name tag 74 × 105 mm, dua sisi',
  media: mediaPresets['tag-74x105'],
  front: [
    shape('kepala', [0, 0, 74, 19], { fill: 'role' }),
    waves('gelombang', [0, 18, 74, 6]),
    shape('keliman', [0, 24, 74, 0.8], { fill: gold }),
    text('acara', [5, 6, 64, 11], '{event}', { sizes: [13, 8], lines: 2, colour: white, ...left }),
    text('nama', [5, 27.5, 64, 30], '{name}', { sizes: [40, 14], lines: 5, ...left, ...name }),
    text('asal', [5, 58, 64, 8], '{community}', { sizes: [12, 8], lines: 2, weight: 'regular', ...left }),
    text('kelompok', [5, 68, 36, 11], 'Kelompok {group}', {
      sizes: [14, 8],
      lines: 2,
      weight: 'extra-bold',
      colour: 'role',
      upright: 'top',
      ...left,
    }),
    text('wakil', [5, 78, 36, 6], 'mewakili {in-place-of}', { ...small, sizes: [8, 6], lines: 2, ...left }),
    text('tagar', [5, 85, 36, 5], hashtag, { sizes: [10, 7], ...left }),
    qr('kode', [43, 67, 26, 24]),
    shape('kaki', [0, 92.5, 74, 12.5], { fill: 'role' }),
    text('peran', [5, 94, 40, 8], '{role}', { ...roleWord, ...left }),
    text('tanda', [46, 94, 23, 8], `${sample}\n{city}, {date}`, {
      ...small,
      lines: 3,
      colour: white,
      align: 'right',
    }),
  ],
  back: [
    shape('kepala-belakang', [0, 0, 74, 19], { fill: 'role' }),
    waves('gelombang-belakang', [0, 18, 74, 6]),
    shape('keliman-belakang', [0, 24, 74, 0.8], { fill: gold }),
    text('judul', [5, 4.5, 64, 7], 'Agenda hari ini', {
      sizes: [16, 10],
      weight: 'extra-bold',
      colour: white,
      ...left,
    }),
    text('hari', [5, 11.5, 64, 5], '{city}, {date} · waktu dalam WITA', {
      sizes: [8.5, 6],
      weight: 'regular',
      colour: white,
      ...left,
    }),
    ...timetable({ left: 5, top: 27, width: 64, row: 5.6 }, [
      ['04.00', 'Registrasi ulang, lobi hotel'],
      ['05.30', 'Pasar Apung Lok Baintan'],
      ['09.30', 'Kunjungan · kelompok {group}'],
      ['11.45', 'Ishoma, aula'],
      ['13.00', 'Pembukaan, aula'],
      ['13.45', 'Bincang-bincang I'],
      ['15.40', 'Bincang-bincang II: konten positif'],
      ['16.45', 'Penutupan dan foto bersama'],
    ]),
    text('pesan', [5, 74.5, 64, 10], 'Bagikan hari ini dengan kata yang baik.', {
      sizes: [13, 9],
      lines: 2,
      weight: 'extra-bold',
      colour: 'role',
      ...left,
    }),
    text('temuan', [5, 85, 64, 6], 'Menemukan name tag ini? Mohon antar ke meja registrasi.', {
      ...small,
      sizes: [7.5, 6],
      lines: 2,
      colour: muted,
      ...left,
    }),
    shape('kaki-belakang', [0, 92.5, 74, 12.5], { fill: 'role' }),
    text('tagar-belakang', [5, 94, 42, 8], hashtag, {
      sizes: [13, 8],
      weight: 'extra-bold',
      colour: white,
      ...left,
    }),
    text('tanda-belakang', [48, 94, 21, 8], 'CONTOH, bukan jadwal resmi', {
      ...small,
      lines: 2,
      colour: white,
      align: 'right',
    }),
  ],
}

const wide: BadgeDesign = {
  ...plain,
  id: 'contoh-90x53',
  name: 'Contoh kartu 90 × 53 mm',
  media: mediaPresets['card-90x53'],
  front: [
    waves('gelombang', [0, 0, 8, 43], { turn: 270 }),
    shape('keliman', [8, 0, 0.7, 42], { fill: gold }),
    text('acara', [12, 4, 74, 5], '{event}', { sizes: [9, 6], colour: 'role', ...left }),
    text('nama', [12, 9.5, 47, 24], '{name}', { sizes: [26, 11], lines: 5, ...left, ...name }),
    text('asal', [12, 34, 47, 7], '{community} · {group}', { sizes: [9.5, 7], lines: 2, weight: 'regular', ...left }),
    shape('kaki', [0, 42, 90, 11], { fill: 'role' }),
    text('peran', [12, 42.5, 48, 7.5], '{role}', { ...roleWord, sizes: [17, 9], ...left }),
    text('tanda', [60, 42.5, 26, 7.5], `${hashtag}\nCONTOH`, { ...small, lines: 2, colour: white, align: 'right' }),
    qr('kode', [59, 11, 27, 29]),
  ],
}

const roll: BadgeDesign = {
  ...plain,
  id: 'contoh-rol-62',
  name: 'Contoh label rol 62 mm, hitam putih',
  media: mediaPresets['roll-62'],
  roleColours: black,
  front: [
    text('acara', [4, 3.5, 54, 8], '{event}', { sizes: [9, 7], lines: 2, colour: ink, ...left }),
    waves('gelombang', [0, 11.5, 62, 4], { fill: 'none', stroke: ink, strokeWidth: 200 }),
    text('nama', [4, 16.5, 54, 30], '{name}', { sizes: [34, 14], lines: 5, colour: ink, ...left, ...name }),
    text('asal', [4, 46.5, 54, 7.5], '{community}', {
      sizes: [11, 8],
      lines: 2,
      weight: 'regular',
      colour: ink,
      ...left,
    }),
    shape('pita', [0, 55, 62, 8.5], { fill: ink }),
    text('peran', [4, 55, 54, 8.5], '{role}', { ...roleWord, sizes: [17, 9], ...left }),
    qr('kode', [3.5, 65, 21, 22]),
    text('kelompok', [27, 66, 32, 11], 'Kelompok {group}', {
      sizes: [13, 8],
      lines: 2,
      weight: 'extra-bold',
      colour: ink,
      ...left,
    }),
    text('tanda', [27, 80.5, 32, 6], `CONTOH\n{date}`, {
      sizes: [7, 6],
      lines: 2,
      weight: 'regular',
      colour: ink,
      ...left,
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
    text('acara', [5, 3.5, 90, 6], '{event}', { sizes: [11, 7], colour: ink, ...left }),
    waves('gelombang', [0, 10.5, 100, 4.5], { fill: 'none', stroke: ink, strokeWidth: 200 }),
    text('nama', [5, 17, 90, 27], '{name}', { sizes: [44, 14], lines: 3, colour: ink, ...left, ...name }),
    text('asal', [5, 44.5, 62, 8], '{community}', {
      sizes: [12, 8],
      lines: 2,
      weight: 'regular',
      colour: ink,
      ...left,
    }),
    text('kelompok', [5, 52.5, 62, 6], 'Kelompok {group}', { sizes: [12, 8], colour: ink, ...left }),
    shape('pita', [0, 60, 68, 15], { fill: ink }),
    text('peran', [5, 60.5, 60, 8], '{role}', { ...roleWord, sizes: [20, 10], ...left }),
    text('tanda', [5, 68, 60, 4], `${hashtag} · CONTOH`, { sizes: [8, 6], colour: white, ...left }),
    qr('kode', [70, 44, 27, 28]),
  ],
}

/** The samples that come as files, and the two of them that the demo event uses. */
export const sampleDesigns = { card, tag, wide, roll, label }
export const demoBadges: BadgeDesign[] = [{ ...tag, roles: ['participant'] }, card]
