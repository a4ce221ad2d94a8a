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
}

/** Finds the columns by the first line of a list. The first heading that fits wins. */
export function matchListColumns(firstLine: readonly string[]): ListColumns {
  const places: ListColumns['places'] = {}
  const dropped: string[] = []
  for (const [place, heading] of firstLine.entries()) {
    const plain = plainHeading(heading)
    if (nationalId.test(plain)) {
      dropped.push(heading.trim())
      continue
    }
    for (const [column, known] of Object.entries(headings)) {
      if (known.some((one) => one === plain) && places[column as ListColumn] === undefined) {
        places[column as ListColumn] = place
      }
    }
  }
  return { places, dropped }
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
