/** The columns of a list that the desk knows, by every heading that people write above them (domain notes, section 5). */
const headings = {
  name: ['nama', 'nama lengkap', 'nama lengkap beserta gelar', 'nama peserta', 'name', 'full name'],
  community: [
    'komunitas',
    'asal komunitas',
    'instansi',
    'asal instansi',
    'lembaga',
    'perwakilan',
    'organisasi',
    'community',
    'institution',
  ],
  group: ['kelompok', 'kontingen', 'rombongan', 'grup', 'group', 'contingent'],
  role: ['peran', 'jenis peserta', 'role'],
  category: ['kategori', 'kategori tiket', 'ticket category', 'category'],
  sex: ['jenis kelamin', 'l p', 'lp', 'sex', 'gender'],
  phone: [
    'no hp',
    'no hp wa',
    'nomor hp',
    'no wa',
    'nomor whatsapp',
    'no whatsapp',
    'no telepon',
    'telepon',
    'hp',
    'phone',
  ],
  email: ['email', 'e mail', 'email address', 'alamat email'],
  code: ['kode', 'kode qr', 'kode peserta', 'qr', 'code', 'ticket code', 'secret'],
} as const

export type ListColumn = keyof typeof headings

/** National ids tell sex, birth date and home district: they are dropped unread, whatever the column says otherwise. */
const nationalId = /\b(?:nik|nip|ktp|nomor induk|no induk|national id)\b/

export type ListColumns = {
  /** Where each known column stands, counted from 0. */
  places: Partial<Record<ListColumn, number>>
  /** Headings of columns that are not kept, because they hold a national id. */
  dropped: string[]
  /** Columns that the desk has no use for, by heading; one without a heading by its letter in a spreadsheet. */
  unused: { place: number; heading: string }[]
}

/** Finds the columns by the first line of a list. The first heading that fits wins. */
export function matchListColumns(firstLine: readonly string[]): ListColumns {
  const places: ListColumns['places'] = {}
  const dropped: string[] = []
  const unused: ListColumns['unused'] = []
  for (const [place, heading] of firstLine.entries()) {
    const plain = plainHeading(heading)
    if (nationalId.test(plain)) {
      dropped.push(heading.trim())
      continue
    }
    const column = columnOf(plain)
    if (column !== null && places[column] === undefined) places[column] = place
    else unused.push({ place, heading: heading.trim() || letterOf(place) })
  }
  return { places, dropped, unused }
}

function columnOf(plain: string): ListColumn | null {
  const columns = Object.keys(headings) as ListColumn[]
  return columns.find((column) => headings[column].some((known) => known === plain)) ?? null
}

/** A, B … Z, AA: as spreadsheets call their columns. */
function letterOf(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
