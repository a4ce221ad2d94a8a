/**
 * The columns of a list that the desk knows, by every heading that people and other programs write above them
 * (domain notes, section 5; exports of forms and ticket shops; our own exports).
 */
const headings = {
  name: `nama; nama lengkap; nama lengkap beserta gelar; nama lengkap dan gelar; nama lengkap dengan gelar; nama dan gelar;
    nama peserta; nama lengkap peserta; nama tamu; nama undangan; nama anda; nama lengkap anda; nama sesuai ktp;
    nama untuk sertifikat; name; full name; your name; participant name; participant; attendee name; attendee; guest name;
    holder name; ticket holder; nama pemegang tiket; nama pengunjung`,
  firstName: `nama depan; first name; firstname; given name; attendee first name; holder first name`,
  lastName: `nama belakang; last name; lastname; surname; family name; attendee last name; holder last name`,
  community: `komunitas; asal komunitas; nama komunitas; komunitas instansi; instansi komunitas; instansi; asal instansi;
    nama instansi; instansi asal; lembaga; asal lembaga; nama lembaga; perwakilan; organisasi; asal organisasi;
    nama organisasi; unit kerja; opd; satuan kerja; sekolah; asal sekolah; universitas; kampus; asal perguruan tinggi;
    perusahaan; community; institution; organization; organisation; company; company name; affiliation; school`,
  group: `kelompok; kontingen; asal kontingen; nama kontingen; rombongan; grup; regu; sangga; group; contingent; team; tim`,
  role: `peran; jenis peserta; tipe peserta; kepesertaan; sebagai; hadir sebagai; role; participant type;
    attendee type`,
  category: `kategori; kategori tiket; jenis tiket; tipe tiket; tiket; ticket category; ticket type; ticket class; product;
    category`,
  sex: `jenis kelamin; kelamin; l p; lp; p l; jk; gender; sex`,
  phone: `no hp; no hp wa; no hp aktif; nomor hp; nomor hp aktif; nomor hp wa; nomor handphone; no handphone; handphone; hp;
    no hp whatsapp; no wa; no wa aktif; nomor wa; nomor wa aktif; nomor whatsapp; nomor whatsapp aktif; no whatsapp; whatsapp;
    wa; hp wa; no telepon; nomor telepon; no telp; no telp hp; telp; telepon; no kontak; nomor kontak; kontak; no ponsel;
    nomor ponsel; ponsel; phone; phone number; mobile; mobile number; mobile phone; cell phone; cellphone; contact number;
    whatsapp number; attendee phone; telephone`,
  email: `email; e mail; email aktif; alamat email; alamat e mail; email address; e mail address; surel; alamat surel;
    nama pengguna; username; attendee email; attendee e mail`,
  code: `kode; kode qr; kode peserta; kode tiket; kode registrasi; kode booking; kode unik; qr; qr code; barcode; no tiket;
    nomor tiket; nomor registrasi; no registrasi; code; ticket code; ticket number; ticket secret; secret; ticket id;
    attendee code; barcode number; valid code; kode yang berlaku`,
  isMinor: `di bawah 18; di bawah 18 tahun; under 18; minor; is minor`,
  hasPermission: `izin orang tua; izin orang tua wali; surat izin orang tua; parental permission; parental consent;
    permission`,
  alert: `perlu diperhatikan; please note; catatan petugas; catatan untuk petugas; kebutuhan khusus; perlu pendampingan; pendampingan; kebutuhan pendampingan;
    special needs; support needs; accessibility needs; note for the officer; alert; officer note`,
  submittedAt: `timestamp; cap waktu; stempel waktu; waktu; waktu daftar; waktu pendaftaran; tanggal daftar;
    tanggal pendaftaran; waktu pengisian; submitted at; submission time; completion time; order date; date submitted;
    created at; registered at; purchase date; start time`,
} as const

export type ListColumn = keyof typeof headings
export const listColumns = Object.keys(headings) as ListColumn[]

/** What a column of a sheet means: something of the list, nothing that is kept, or an id that is never read. */
export type ColumnMeaning = ListColumn | 'unused' | 'national-id'

const byHeading = new Map<string, ListColumn>(
  listColumns.flatMap((column) => headings[column].split(';').map((known) => [plainHeading(known), column] as const)),
)

/** National ids tell sex, birth date and home district: they are dropped unread, whatever the column says otherwise. */
const nationalId =
  /\b(?:nik|nip|nipk|nrp|ktp|kk|npwp|nisn|nomor induk|no induk|national id|identity number|id number)\b/
/** A name "as on the KTP" is a name. */
const aboutAName = /^(?:nama|name)\b/

/** What a heading says by itself, wherever it stands. Words in brackets and after a slash are what it also says. */
export function meaningOf(heading: string): ColumnMeaning {
  const plain = plainHeading(heading)
  const isName =
    byHeading.get(plain) === 'name' || (aboutAName.test(plain) && byHeading.has(plainHeading(bare(heading))))
  if (nationalId.test(plain) && !isName) return 'national-id'
  return byHeading.get(plain) ?? byHeading.get(plainHeading(bare(heading))) ?? 'unused'
}

/** As headings are compared: letters and digits of any case, one space between words. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** A, B … Z, AA: as spreadsheets call their columns. */
export function letterOf(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

/** Forms explain in brackets, mark with stars and ask with question marks: "Nama Lengkap (sesuai KTP) *". */
function bare(heading: string): string {
  return heading.replaceAll(/\([^)]*\)|\[[^\]]*\]|[*?:].*$/g, ' ')
}
