/** What is around every screen: the bar above, the keys below, the help. */
export const app = {
  supportCode: 'Kode bantuan {code}',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  nav: { label: 'Layar', desk: 'Meja', people: 'Peserta', settings: 'Pengaturan', sync: 'Sinkronisasi' },
  language: { label: 'Bahasa', id: 'Bahasa Indonesia', en: 'English' },
  session: {
    label: 'Sesi',
    choose: 'Pilih sesi',
    bySchedule: 'Ikuti jadwal',
    byScheduleNow: 'Sekarang: {name}',
    held: 'dipilih sendiri',
    times: '{from}–{to}',
    always: 'Tanpa batas waktu',
  },
  engine: {
    restarting:
      'Bagian pencatat sedang dimulai ulang. Data yang sudah tercatat aman. Tunggu sebentar, lalu pindai lagi.',
    failed:
      'Bagian pencatat belum dapat dimulai. Data yang sudah tercatat aman. Tutup lalu buka lagi aplikasi. Kode bantuan {support}.',
  },
  keys: {
    label: 'Tombol pintas',
    undo: 'batalkan pindaian terakhir',
    help: 'bantuan',
    search: 'cari',
    session: 'sesi',
    officer: 'petugas',
    direction: 'masuk/keluar',
  },
  help: {
    title: 'Bantuan',
    scanGoesOn: 'Pemindaian tetap berjalan.',
    stepsTitle: 'Di meja registrasi',
    steps: {
      scan: 'Pindai kode QR dengan kamera atau pemindai.',
      read: 'Baca jawabannya: warna, kata, dan nama.',
      hand: 'Serahkan yang disebut, lalu pindai orang berikutnya.',
      noCode: 'Tanpa kode? Ketik nama, No. HP, atau komunitasnya.',
    },
    keysTitle: 'Tombol',
    keys: {
      search: 'Cari nama, atau langsung ketik',
      arrows: 'Pilih orang, lalu catat hadir',
      undo: 'Batalkan pindaian terakhir',
      session: 'Pilih sesi',
      override: 'Izinkan yang ditolak (penyelia)',
      officer: 'Petugas: masuk, ganti, kunci',
      direction: 'Masuk atau keluar',
      provide: 'Yang diperlukan sudah ada',
      screens: 'Meja, Peserta, Pengaturan, Sinkronisasi',
      close: 'Tutup',
    },
    colours: 'Arti warna',
    meanings: {
      admitted: 'Boleh masuk, sudah tercatat',
      'already-in': 'Sudah tercatat sebelumnya',
      refused: 'Belum dapat masuk, baca alasannya',
      needs: 'Ada yang diperlukan dahulu',
    },
  },
} as const
