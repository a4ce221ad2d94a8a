import type { FailureCode } from '../../failures/failure-code.ts'

/** What went wrong, in a sentence that an officer understands, and what to do next. */
export const failures = {
  'invalid-request': {
    sentence: 'Permintaan ini tidak dapat dibaca aplikasi.',
    wayOn: 'Coba sekali lagi. Bila terulang, sebutkan kode bantuan ini.',
  },
  'engine-unavailable': {
    sentence: 'Bagian pencatat sedang dimulai ulang, jadi pindaian tadi belum tercatat.',
    wayOn: 'Pindai sekali lagi sebentar lagi.',
  },
  unexpected: {
    sentence: 'Terjadi kesalahan yang tidak terduga, jadi ini belum tercatat.',
    wayOn: 'Coba sekali lagi. Bila terulang, sebutkan kode bantuan ini.',
  },
  'no-event-open': { sentence: 'Belum ada acara yang dibuka.', wayOn: 'Buka acara dari layar awal.' },
  'session-unknown': { sentence: 'Sesi ini tidak ada di acara yang dibuka.', wayOn: 'Pilih sesi lain (F4).' },
  'participant-unknown': { sentence: 'Orang ini tidak ada di daftar.', wayOn: 'Cari namanya sekali lagi (F2).' },
  'disk-full': {
    sentence: 'Penyimpanan laptop penuh, jadi ini belum tercatat.',
    wayOn: 'Hapus berkas yang tidak diperlukan, lalu coba lagi. Data yang sudah tercatat aman.',
  },
  'folder-read-only': {
    sentence: 'Folder data tidak dapat ditulisi.',
    wayOn: 'Minta izin menulis pada folder data, lalu coba lagi. Data yang sudah tercatat aman.',
  },
  'database-busy': {
    sentence: 'Data sedang dipakai program lain, jadi ini belum tercatat.',
    wayOn: 'Tutup program lain yang membuka data ini, lalu coba lagi.',
  },
  'database-damaged': {
    sentence: 'Berkas data acara rusak.',
    wayOn: 'Berkas itu disimpan terpisah, tidak dihapus. Pulihkan dari cadangan terakhir.',
  },
  'database-newer': {
    sentence: 'Data ini dibuat oleh versi aplikasi yang lebih baru.',
    wayOn: 'Pasang versi aplikasi terbaru, lalu coba lagi. Data tidak diubah.',
  },
  'database-unsafe': {
    sentence: 'Penyimpanan data di laptop ini tidak cukup aman untuk mencatat.',
    wayOn: 'Pakai laptop lain dan sebutkan kode bantuan ini. Data tidak diubah.',
  },
  'key-unavailable': {
    sentence: 'Kunci untuk membuka data di laptop ini tidak dapat dibaca.',
    wayOn: 'Masuk dengan akun laptop yang biasa dipakai, lalu coba lagi. Data tidak diubah.',
  },
  'backup-missing': { sentence: 'Cadangan itu tidak ditemukan.', wayOn: 'Pilih cadangan lain.' },
  'backup-failed': {
    sentence: 'Cadangan data belum dapat dibuat.',
    wayOn: 'Periksa ruang penyimpanan. Data yang tercatat tetap aman di laptop ini.',
  },
  'undo-nothing': { sentence: 'Tidak ada pindaian yang dapat dibatalkan.', wayOn: 'Periksa riwayat orangnya.' },
  'undo-too-late': {
    sentence: 'Pindaian ini sudah lebih dari 15 menit yang lalu.',
    wayOn: 'Minta koordinator registrasi memperbaikinya.',
  },
  'undo-other-device': {
    sentence: 'Pindaian ini dibuat di laptop lain.',
    wayOn: 'Batalkan di laptop tempat ia dipindai.',
  },
  'undo-already': { sentence: 'Pindaian ini sudah dibatalkan.', wayOn: 'Tidak ada yang perlu dilakukan.' },
  'file-unreadable': {
    sentence: 'Berkas tidak dapat dibuka.',
    wayOn: 'Periksa apakah berkasnya masih ada, lalu pilih sekali lagi.',
  },
  'file-not-text': {
    sentence: 'Ini bukan berkas CSV.',
    wayOn: 'Simpan daftarnya sebagai CSV dari aplikasi lembar kerja, lalu pilih berkas itu.',
  },
  'file-is-workbook': {
    sentence: 'Ini buku kerja Excel, belum dapat dibaca langsung.',
    wayOn: 'Buka di Excel, pilih File › Simpan Sebagai › CSV UTF-8, lalu pilih berkas CSV itu di sini.',
  },
  'file-too-large': { sentence: 'Berkas terlalu besar.', wayOn: 'Bagi daftarnya menjadi beberapa berkas.' },
  'file-empty': { sentence: 'Tidak ada nama di dalam berkas ini.', wayOn: 'Periksa isinya, lalu pilih sekali lagi.' },
  'file-no-name-column': {
    sentence: 'Kolom nama tidak ditemukan di baris pertama.',
    wayOn: 'Beri judul “Nama Lengkap” di atas kolom nama, lalu pilih sekali lagi.',
  },
  'file-malformed': {
    sentence: 'Berkas ini tidak dapat dibaca sampai selesai.',
    wayOn: 'Periksa tanda kutip di baris yang disebut, lalu pilih sekali lagi.',
  },
  'file-code-twice': {
    sentence: 'Satu kode dipakai dua kali di daftar.',
    wayOn: 'Periksa baris yang disebut, lalu pilih sekali lagi.',
  },
  'file-not-an-event': { sentence: 'Berkas acara ini tidak dapat dibaca.', wayOn: 'Pasang ulang aplikasi.' },
  'event-already-open': {
    sentence: 'Sudah ada acara di laptop ini.',
    wayOn: 'Tutup acara itu dahulu di Pengaturan.',
  },
  'import-canceled': { sentence: 'Impor dibatalkan.', wayOn: 'Tidak ada yang berubah.' },
  'camera-denied': { sentence: 'Kamera tidak diizinkan', wayOn: 'Izinkan kamera di pengaturan sistem.' },
  'camera-missing': { sentence: 'Kamera tidak ditemukan', wayOn: 'Pasang kamera.' },
  'camera-busy': { sentence: 'Kamera sedang dipakai aplikasi lain', wayOn: 'Tutup aplikasi itu.' },
  'camera-stopped': { sentence: 'Gambar kamera berhenti', wayOn: 'Cabut lalu pasang lagi kamera.' },
  'camera-dark': { sentence: 'Gambar kamera gelap', wayOn: 'Buka penutup kamera atau tambah cahaya.' },
  'decoder-failed': { sentence: 'Pembaca kode kamera belum siap', wayOn: 'Mulai ulang aplikasi.' },
  'not-a-rehearsal': {
    sentence: 'Jam hanya dapat diatur pada acara contoh.',
    wayOn: 'Acara ini memakai jam laptop.',
  },
} as const satisfies Record<FailureCode, { sentence: string; wayOn: string }>
