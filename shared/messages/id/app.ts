/** The window around every screen. */
export const app = {
  name: 'Gapura',
  support: 'Kode bantuan {number}',
  pageGone: 'Layar Gapura berhenti berkali-kali. Tekan OK untuk memuatnya lagi. Data yang sudah tercatat aman.',
  navigation: { label: 'Layar', desk: 'Meja', people: 'Peserta', settings: 'Pengaturan' },
  language: { switch: 'English', label: 'Ganti bahasa ke Inggris' },
  session: {
    label: 'Sesi: {name}',
    choose: 'Pilih sesi',
    bySchedule: 'Mengikuti jadwal',
    held: 'Ditahan di sesi ini',
    always: 'sepanjang hari',
    times: '{from}–{to}',
  },
  officer: 'Petugas {name}',
  sync: {
    offline: 'luring, data aman di laptop ini',
    unsent: '{count, plural, =0 {semua terkirim} other {# belum terkirim}}',
  },
  engine: {
    restarting: 'Bagian pencatat sedang dimulai ulang. Tunggu sebentar, lalu pindai sekali lagi.',
    failed: 'Bagian pencatat tidak dapat dimulai. Tutup aplikasi lalu buka lagi. Data yang sudah tercatat aman.',
  },
  loading: 'Menyiapkan…',
  restored: 'Data dipulihkan dari cadangan pukul {time}. {count, plural, =0 {Tidak ada catatan yang lebih baru.} other {# catatan yang lebih baru ikut diselamatkan.}}',
  close: 'Tutup',
  keys: {
    undo: 'Ctrl+Z batalkan pindaian terakhir',
    help: 'F1 bantuan',
    search: 'F2 cari',
    session: 'F4 sesi',
    direction: 'F6 masuk/keluar',
  },
  help: {
    title: 'Bantuan singkat',
    steps: {
      scan: 'Arahkan kode QR ke kamera, atau pindai dengan pemindai. Layar mana pun boleh.',
      search: 'Tanpa kode: tekan F2, ketik nama, No. HP, atau komunitas, lalu Enter.',
      verdict: 'Hijau: persilakan masuk. Jingga: sudah tercatat. Merah: baca apa yang perlu dilakukan. Biru: ada yang masih perlu.',
      undo: 'Salah pindai: tekan Ctrl+Z, lalu pilih alasannya.',
      doubt: 'Ragu: arahkan ke meja bantuan. Antrean jalan terus.',
    },
  },
} as const
