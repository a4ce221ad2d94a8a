import { roleSchema, type Participant, type Role } from '../participants/participant.ts'
import { parsePhone, readPhone } from '../participants/phone.ts'
import type { RepairKind } from './repairs.ts'

/** A cell as it is meant, and what had to be put right for it. */
export type ReadCell<T> = { value: T; repair: RepairKind | null }

const roleWords: Record<Role, string> = {
  participant: 'peserta; participant; attendee; umum; reguler; regular; pendamping; pembina; delegasi; delegate',
  guest: 'tamu; tamu undangan; undangan; tamu vip; vip; guest; invited guest; vip guest',
  speaker: 'narasumber; pembicara; pemateri; fasilitator; speaker; resource person; keynote speaker; facilitator',
  committee:
    'panitia; committee; moderator; pembawa acara; mc; moderator mc; petugas; staff; crew; volunteer; relawan panitia',
  media: 'media; pers; wartawan; jurnalis; media wartawan; press; journalist; media press',
}
const roles = new Map<string, Role>(
  roleSchema.options.flatMap((role) => roleWords[role].split('; ').map((word) => [word, role] as const)),
)

const sexes = new Map<string, 'L' | 'P'>([
  ...'laki laki; laki; lakilaki; lk; pria; cowok; cowo; putra; male; man; m; bapak; ikhwan'
    .split('; ')
    .map((word) => [word, 'L'] as const),
  ...'perempuan; pr; wanita; cewek; cewe; putri; female; woman; f; w; ibu; akhwat'
    .split('; ')
    .map((word) => [word, 'P'] as const),
])

const yes = new Set('ya; y; iya; ada; yes; true; 1; v; x; ✓; ✔; sudah'.split('; '))
const no = new Set('tidak; t; n; no; false; 0; belum; tidak ada; tdk'.split('; '))

/** What people write where there is nothing to say. */
const nothing = /^(?:[-–—_.]+|n\/?a|nihil|tidak ada|tdk ada|kosong|none|null|nil)$/i

export function isNothing(text: string): boolean {
  return nothing.test(text)
}

/**
 * One line, without spaces at its ends and without letters that nobody sees. Our own files put an apostrophe before what a
 * spreadsheet would run as a formula.
 */
export function asLine(raw: string): string {
  return raw
    .replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
}

export function readSex(text: string): ReadCell<Participant['sex']> | null {
  if (/^[lp]$/i.test(text)) return { value: text.toUpperCase() as 'L' | 'P', repair: null }
  const value = sexes.get(plain(text))
  return value === undefined ? null : { value, repair: 'sex-words' }
}

export function readRole(text: string): Role | null {
  return roles.get(plain(text)) ?? null
}

export function readFlag(text: string): boolean | null {
  const word = text.toLowerCase().trim()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

/** A number as E.164: with the zero that spreadsheets eat, and of several the first. Null where none is one. */
export function readPhoneCell(text: string): ReadCell<string> | null {
  // A number that went through a spreadsheet's cell of numbers: 81234567890.0
  const written = text.replace(/^(\d{8,15})[.,]0+$/, '$1')
  const whole = readPhone(written)
  if (whole) return { value: whole, repair: lostZero(written) ? 'lost-zero' : null }
  for (const part of written.split(/[/;,|&]|\batau\b|\bor\b|\bdan\b|\s{2,}/i)) {
    const phone = readPhone(part)
    if (phone) return { value: phone, repair: 'first-phone' }
  }
  const loose = parsePhone(written)
  return /\d{8}/.test(written) && loose !== '' && readPhone(loose) === loose
    ? { value: loose, repair: 'first-phone' }
    : null
}

function lostZero(text: string): boolean {
  return /^[^\d+]*8/.test(text)
}

/** "SITI AMINAH, S.SOS." → "Siti Aminah, S.Sos."; null for a name that is not all capitals. */
export function fromCapitals(name: string): string | null {
  const letters = name.replaceAll(/[^\p{Letter}]/gu, '')
  if (letters.length < 4 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return null
  const [front = '', ...titles] = name.split(',')
  return [lowered(front), ...titles.map(titleLowered)].join(',')
}

function lowered(text: string): string {
  return text.replaceAll(
    /\p{Letter}[\p{Letter}\p{Mark}'’ʼ`]*/gu,
    (word) => word.slice(0, 1) + word.slice(1).toLowerCase(),
  )
}

/** Titles without dots are capitals as they are: SH, MM. */
function titleLowered(text: string): string {
  return text.replaceAll(/\S+/g, (word) => (word.includes('.') ? lowered(word) : word))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
