import { badgeFailures } from './badge-failures.ts'
import { badgePrintingFailures } from './badge-printing-failures.ts'
import { codeFailures } from './code-failures.ts'
import { deskFailures } from './desk-failures.ts'
import { importFailures } from './import-failures.ts'
import { fileFailures } from './file-failures.ts'
import { paperFailures } from './paper-failures.ts'
import { personalDataFailures } from './personal-data-failures.ts'
import { reportFailures } from './report-failures.ts'
import { sessionFailures } from './session-failures.ts'

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
  'undo-entry-first': {
    sentence: 'Orang ini sudah dicatat masuk atau menerima barang.',
    wayOn: 'Batalkan dahulu catatan itu di riwayatnya, lalu pendaftarannya.',
  },
  ...deskFailures,
  ...badgeFailures,
  ...badgePrintingFailures,
  ...sessionFailures,
  ...codeFailures,
  ...importFailures,
  ...reportFailures,
  ...paperFailures,
  ...personalDataFailures,
  ...fileFailures,
  'file-unreadable': {
    sentence: 'Berkas tidak dapat dibuka.',
    wayOn: 'Periksa apakah berkasnya masih ada, lalu pilih sekali lagi.',
  },
  'file-not-text': {
    sentence: 'Berkas ini bukan teks dan bukan buku kerja Excel.',
    wayOn: 'Simpan daftarnya sebagai Excel (.xlsx) atau CSV dari aplikasi lembar kerja, lalu pilih berkas itu.',
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
  'sync-address-invalid': {
    sentence: 'Alamat pusat belum lengkap atau tidak aman dipakai.',
    wayOn: 'Tulis alamat yang diberikan pusat, misalnya https://pusat.example.id.',
  },
  'sync-code-malformed': {
    sentence: 'Kode pemasangan terdiri dari delapan huruf dan angka.',
    wayOn: 'Baca lagi kodenya dari layar pusat, misalnya ABCD-EFGH.',
  },
  'sync-pairing-unknown': {
    sentence: 'Pusat tidak mengenal kode pemasangan ini.',
    wayOn: 'Periksa hurufnya satu per satu, atau minta kode baru kepada koordinator.',
  },
  'sync-pairing-expired': {
    sentence: 'Kode pemasangan ini sudah lewat 15 menit.',
    wayOn: 'Minta kode baru kepada koordinator.',
  },
  'sync-pairing-used': {
    sentence: 'Kode pemasangan ini sudah dipakai.',
    wayOn: 'Satu kode untuk satu laptop: minta kode baru kepada koordinator.',
  },
  'sync-device-taken': {
    sentence: 'Laptop ini sudah terdaftar di pusat untuk acara lain.',
    wayOn: 'Minta kode baru kepada koordinator dan sebutkan kode bantuan ini.',
  },
  'sync-no-network': {
    sentence: 'Laptop ini belum tersambung ke jaringan.',
    wayOn: 'Periksa Wi-Fi atau kabel. Registrasi berjalan terus, data aman di laptop ini.',
  },
  'sync-dns': {
    sentence: 'Alamat pusat tidak ditemukan di jaringan ini.',
    wayOn: 'Periksa alamatnya, atau coba jaringan lain. Registrasi berjalan terus.',
  },
  'sync-refused': {
    sentence: 'Pusat belum dapat dihubungi di alamat itu.',
    wayOn: 'Server mungkin sedang dimulai ulang. Laptop ini mencoba lagi sendiri.',
  },
  'sync-timeout': {
    sentence: 'Pusat belum menjawab.',
    wayOn: 'Jaringannya mungkin lambat. Laptop ini mencoba lagi sendiri.',
  },
  'sync-cut': {
    sentence: 'Sambungan ke pusat terputus di tengah jalan.',
    wayOn: 'Laptop ini mencoba lagi sendiri dan melanjutkan dari tempat terakhir.',
  },
  'sync-tls': {
    sentence: 'Sertifikat keamanan pusat tidak dapat dipercaya.',
    wayOn: 'Periksa jam laptop dan alamatnya. Jika tetap sama, hubungi pengelola server.',
  },
  'sync-captive-portal': {
    sentence: 'Jaringan ini minta masuk dahulu (halaman login Wi-Fi).',
    wayOn: 'Buka peramban, masuk ke Wi-Fi, lalu tekan Sinkronkan sekarang.',
  },
  'sync-not-headquarters': {
    sentence: 'Alamat itu bukan pusat Gapura.',
    wayOn: 'Periksa alamatnya bersama koordinator.',
  },
  'sync-answer-unreadable': {
    sentence: 'Jawaban pusat tidak terbaca.',
    wayOn: 'Tidak ada yang berubah. Laptop ini mencoba lagi sendiri.',
  },
  'sync-server-error': {
    sentence: 'Ada gangguan di server pusat.',
    wayOn: 'Data aman di laptop ini. Laptop ini mencoba lagi sendiri.',
  },
  'sync-server-busy': {
    sentence: 'Server pusat sedang sibuk.',
    wayOn: 'Laptop ini menunggu sebentar, lalu mencoba lagi sendiri.',
  },
  'sync-request-refused': {
    sentence: 'Pusat tidak dapat membaca kiriman laptop ini.',
    wayOn: 'Data aman di laptop ini. Sebutkan kode bantuan ini kepada pengelola server.',
  },
  'sync-protocol-mismatch': {
    sentence: 'Versi aplikasi ini dan versi pusat tidak cocok.',
    wayOn: 'Perbarui yang lebih lama. Registrasi berjalan terus, data aman di laptop ini.',
  },
  'sync-revoked': {
    sentence: 'Pusat mencabut sambungan laptop ini.',
    wayOn: 'Data yang belum terkirim tetap tersimpan di sini. Minta kode pemasangan baru kepada koordinator.',
  },
  'sync-token-unknown': {
    sentence: 'Pusat tidak mengenal laptop ini lagi.',
    wayOn: 'Data tetap tersimpan di sini. Minta kode pemasangan baru kepada koordinator.',
  },
  'sync-needs-pairing': {
    sentence: 'Laptop ini dipulihkan dari cadangan, jadi harus dihubungkan ke pusat sekali lagi.',
    wayOn: 'Minta kode pemasangan baru kepada koordinator. Semua data tetap tersimpan di sini.',
  },
  'sync-chain-broken': {
    sentence: 'Urutan catatan laptop ini tidak cocok dengan yang ada di pusat.',
    wayOn: 'Data tetap tersimpan di sini. Sebutkan kode bantuan ini kepada koordinator.',
  },
  'sync-not-connected': {
    sentence: 'Laptop ini belum terhubung ke pusat.',
    wayOn: 'Hubungkan dahulu dengan kode pemasangan.',
  },
  'sync-already-connected': {
    sentence: 'Laptop ini sudah terhubung ke pusat.',
    wayOn: 'Putuskan dahulu untuk memakai kode lain.',
  },
  'sync-download-running': {
    sentence: 'Data acara sedang diunduh.',
    wayOn: 'Tunggu sampai selesai, atau batalkan unduhannya.',
  },
  'conflict-changed': {
    sentence: 'Keadaan bentrok ini baru saja berubah.',
    wayOn: 'Lihat lagi catatannya, lalu putuskan.',
  },
  'pin-wrong': { sentence: 'PIN belum cocok.', wayOn: 'Coba sekali lagi.' },
  'pin-wait': {
    sentence: 'PIN petugas ini sudah beberapa kali tidak cocok.',
    wayOn: 'Tunggu sebentar, atau masuk sebagai petugas lain.',
  },
  'officer-unknown': {
    sentence: 'Petugas ini tidak bertugas di acara ini.',
    wayOn: 'Pilih nama lain, atau minta penyelia menambahkannya di Pengaturan.',
  },
  'not-a-supervisor': { sentence: 'Ini perlu PIN penyelia.', wayOn: 'Panggil penyelia, lalu pilih namanya.' },
  'officer-approval-missing': {
    sentence: 'Mengubah daftar petugas perlu PIN penyelia.',
    wayOn: 'Pilih nama penyelia dan ketik PIN-nya.',
  },
  'officer-first-supervisor': {
    sentence: 'Petugas pertama harus penyelia.',
    wayOn: 'Tambahkan penyelia dahulu, sesudah itu petugas meja.',
  },
  'officer-last-supervisor': {
    sentence: 'Acara ini perlu sedikitnya satu penyelia yang aktif.',
    wayOn: 'Jadikan petugas lain penyelia dahulu.',
  },
  'desk-locked': {
    sentence: 'Meja ini sedang terkunci, jadi ini belum tercatat.',
    wayOn: 'Masukkan PIN petugas, lalu coba sekali lagi.',
  },
  'desk-unattended': {
    sentence: 'Belum ada petugas yang masuk di meja ini, jadi ini belum tercatat.',
    wayOn: 'Tekan F10, pilih nama, dan ketik PIN. Sesudah itu pindai sekali lagi.',
  },
  'override-nothing': {
    sentence: 'Tidak ada penolakan yang dapat diizinkan di sini.',
    wayOn: 'Pindai kodenya sekali lagi.',
  },
  'override-other-device': {
    sentence: 'Penolakan ini dibuat di laptop lain.',
    wayOn: 'Pindai kodenya di meja ini, lalu izinkan.',
  },
  'override-too-late': {
    sentence: 'Penolakan ini sudah lebih dari 15 menit yang lalu.',
    wayOn: 'Pindai kodenya sekali lagi, lalu izinkan.',
  },
  'self-service-on': {
    sentence: 'Layar ini sedang dipakai untuk registrasi mandiri.',
    wayOn: 'Keluar dahulu dengan PIN petugas.',
  },
} as const satisfies Record<FailureCode, { sentence: string; wayOn: string }>
