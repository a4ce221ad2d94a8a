import { drawCode } from '#shared/participants/draw-code.ts'
import { nameSource, type Sex } from './names.ts'
import { pick, seededRandom } from './seeded-random.ts'
import { visitGroups } from './sessions.ts'

const header = ['Nama Lengkap', 'Komunitas', 'Kelompok', 'No. HP/WA', 'Email', 'Jenis Kelamin', 'Kode']

/** How many people the list has, the odd ones included. */
const listLength = 40

/** Codes of the list are nobody's at the demo event. */
const listPrefix = 'CTH'

/** Stands for the phone or address that a row's number gives. */
const standard = '='

type Row = { name: string; community: string; phone: string; email: string; sex: Sex | ''; hasCode: boolean }

/** Rows as people really send them: titles with commas, phones written in every way, empty cells, capitals. */
const oddRows: readonly Row[] = [
  row({ name: 'dr. Hj. Noor Aida, Sp.P.D.', community: 'Komunitas Lain', sex: 'P' }),
  row({ name: 'H. Bahrudin, S.Sos., M.Si.', community: 'Admin Medsos K/L dan Pemda', phone: '81000009002' }),
  row({ name: 'Rusdiana', community: 'GenRe', sex: 'P', phone: '+62 810-0000-9003' }),
  row({ name: 'Syaifullah', community: 'Relawan TIK', phone: '62810 0000 9004' }),
  row({ name: 'KHAIRUN NISA', community: 'Purna Paskibraka', sex: 'P' }),
  row({ name: "Ma'mun Zarkasi", community: 'Blogger', phone: '0810 0000 9006' }),
  row({ name: 'Ni’matul Husna', community: 'GenRe', sex: 'P', phone: '' }),
  row({ name: 'Zulkifli', community: 'Pramuka', email: '' }),
  row({ name: 'Masitah "Ita" Rahmah', community: 'YouTuber, Vlogger', sex: 'P' }),
  row({ name: 'Arbainah', community: '', sex: '', hasCode: false }),
]

/** The CSV that a newcomer can import: comma-separated, UTF-8, quoted only where it has to be. */
export function printSampleList(): string {
  const random = seededRandom(40)
  const inventName = nameSource(
    random,
    oddRows.map(({ name }) => name),
  )
  const communities = ['Pramuka', 'GenRe', 'Purna Paskibraka', 'Relawan TIK', 'Blogger', 'Pegiat Media Sosial']
  const rest = Array.from({ length: listLength - oddRows.length }, (_, index) => {
    const sex: Sex = random() < 0.55 ? 'P' : 'L'
    const name = inventName({ sex, isAdult: true })
    return row({ name, sex, community: pick(random, communities), hasCode: index % 7 !== 6 })
  })
  const rows = [...oddRows, ...rest].map((person, index) => {
    const number = String(9_001 + index)
    const phone = person.phone === standard ? `0810-0000-${number}` : person.phone
    const email = person.email === standard ? `contoh.${number}@example.org` : person.email
    const code = person.hasCode ? drawCode(listPrefix, random) : ''
    return [person.name, person.community, visitGroups[index % 2] ?? '', phone, email, person.sex, code]
  })
  return `${[header, ...rows].map((cells) => cells.map(quote).join(',')).join('\n')}\n`
}

function row(known: Partial<Row> & Pick<Row, 'name' | 'community'>): Row {
  return { phone: standard, email: standard, sex: 'L', hasCode: true, ...known }
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
