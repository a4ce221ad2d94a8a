import { badgeFailures } from '../badge-failures.ts'
import { paperFailures } from '../paper-failures.ts'
import { fileFailures } from '../file-failures.ts'

/** What went wrong between this page and headquarters, in a sentence, and what to do next. */
export const failures = {
  unexpected: {
    sentence: 'Terjadi kesalahan yang tidak terduga.',
    wayOn: 'Coba sekali lagi. Bila terulang, sebutkan kode bantuan ini.',
  },
  unreachable: {
    sentence: 'Pusat tidak dapat dihubungi.',
    wayOn: 'Periksa jaringan, lalu coba lagi. Meja registrasi tetap berjalan tanpa pusat.',
  },
  'not-headquarters': {
    sentence: 'Yang menjawab bukan pusat.',
    wayOn: 'Mungkin Wi-Fi meminta Anda masuk dahulu. Buka halaman Wi-Fi, lalu coba lagi.',
  },
  'request-malformed': {
    sentence: 'Isian ini belum dapat dibaca.',
    wayOn: 'Periksa isian yang disebut, lalu coba lagi.',
  },
  'code-nobody-chosen': {
    sentence: 'Tidak ada orang dengan kode yang berlaku dalam pilihan ini.',
    wayOn: 'Longgarkan pilihannya, atau beri mereka kode dahulu.',
  },
  'code-key-missing': {
    sentence: 'Belum ada kunci untuk menandatangani kode.',
    wayOn: 'Buat kunci dahulu, atau buat berkas tanpa tanda tangan.',
  },
  'code-key-unknown': { sentence: 'Kunci ini tidak ada lagi.', wayOn: 'Muat ulang halaman ini.' },
  'code-keys-full': {
    sentence: 'Acara ini sudah punya 20 kunci.',
    wayOn: 'Pakai kunci yang ada. Kunci yang dicabut tetap dihitung.',
  },
  'request-too-large': { sentence: 'Berkas ini terlalu besar.', wayOn: 'Bagi menjadi beberapa berkas.' },
  'too-many-requests': { sentence: 'Terlalu banyak percobaan.', wayOn: 'Tunggu satu menit, lalu coba lagi.' },
  'server-error': {
    sentence: 'Pusat mengalami kesalahan.',
    wayOn: 'Coba sekali lagi. Bila terulang, sebutkan kode bantuan ini.',
  },
  'not-found': { sentence: 'Yang dicari tidak ada.', wayOn: 'Kembali ke daftar acara.' },
  'signed-out': { sentence: 'Anda sudah keluar.', wayOn: 'Masuk lagi untuk melanjutkan.' },
  'not-allowed': { sentence: 'Peran Anda tidak mengizinkan ini.', wayOn: 'Minta koordinator atau administrator.' },
  'cross-site': {
    sentence: 'Permintaan ini datang dari situs lain.',
    wayOn: 'Muat ulang halaman ini, lalu coba lagi.',
  },
  'sign-in-wrong': { sentence: 'Email atau kata sandi tidak cocok.', wayOn: 'Periksa keduanya, lalu coba lagi.' },
  'link-unknown': { sentence: 'Tautan ini tidak dikenal.', wayOn: 'Buka tautannya lengkap, atau minta yang baru.' },
  'link-expired': { sentence: 'Tautan ini sudah lewat waktunya.', wayOn: 'Minta tautan baru dari administrator.' },
  'link-used': { sentence: 'Tautan ini sudah dipakai.', wayOn: 'Masuk dengan email dan kata sandi Anda.' },
  'email-taken': { sentence: 'Email ini sudah dipakai pengguna lain.', wayOn: 'Pakai email lain.' },
  'password-wrong': { sentence: 'Kata sandi sekarang tidak cocok.', wayOn: 'Ketik sekali lagi.' },
  'user-unknown': { sentence: 'Pengguna ini tidak ada.', wayOn: 'Muat ulang daftar pengguna.' },
  'last-administrator': {
    sentence: 'Ini administrator terakhir.',
    wayOn: 'Jadikan orang lain administrator lebih dahulu.',
  },
  'event-unknown': { sentence: 'Acara ini tidak ada.', wayOn: 'Pilih acara dari daftar.' },
  'event-exists': { sentence: 'Acara ini sudah ada di pusat.', wayOn: 'Buka dari daftar acara.' },
  'event-has-records': {
    sentence: 'Acara ini sudah punya catatan kehadiran.',
    wayOn: 'Zona waktunya tidak dapat diubah lagi.',
  },
  'session-twice': { sentence: 'Dua sesi memakai kode yang sama.', wayOn: 'Beri setiap sesi kode sendiri.' },
  'session-times': { sentence: 'Sesi ditutup sebelum dibuka.', wayOn: 'Periksa jam buka dan jam tutupnya.' },
  'session-has-records': {
    sentence: 'Sesi ini sudah punya catatan kehadiran.',
    wayOn: 'Sesi yang sudah dipakai tidak dapat dihapus.',
  },
  'session-unknown': { sentence: 'Sesi ini tidak ada lagi.', wayOn: 'Pilih sesi lain.' },
  'prefix-twice': { sentence: 'Awalan kode ini sudah dipakai acara lain.', wayOn: 'Pilih awalan lain.' },
  'item-twice': { sentence: 'Dua barang memakai nama yang sama.', wayOn: 'Beri setiap barang nama sendiri.' },
  'item-in-use': {
    sentence: 'Barang ini diserahkan di sebuah sesi, atau sudah ada yang menerimanya.',
    wayOn: 'Keluarkan dahulu dari sesinya. Barang yang sudah diterima orang tetap di daftar.',
  },
  'question-twice': { sentence: 'Pertanyaan ini ada dua kali.', wayOn: 'Muat ulang halaman ini, lalu coba lagi.' },
  'question-empty': {
    sentence: 'Pertanyaan ini belum ada kalimatnya.',
    wayOn: 'Tulis pertanyaannya, paling sedikit dalam satu bahasa.',
  },
  'question-options': {
    sentence: 'Pertanyaan pilihan perlu paling sedikit dua pilihan.',
    wayOn: 'Tulis satu pilihan per baris.',
  },
  'question-answered': {
    sentence: 'Pertanyaan ini sudah dijawab.',
    wayOn: 'Pertanyaan yang sudah dijawab tidak dapat dihapus atau diganti jenisnya. Ubah kalimatnya saja.',
  },
  'consent-required': {
    sentence: 'Persetujuan tidak boleh diwajibkan.',
    wayOn: 'Biarkan setiap orang memilih; jawabannya boleh tidak.',
  },
  'alert-nobody': {
    sentence: 'Peringatan ini belum tertuju kepada siapa pun.',
    wayOn: 'Pilih orang, kelompok, komunitas, atau peran.',
  },
  'officer-unknown': { sentence: 'Petugas ini tidak ada.', wayOn: 'Muat ulang daftar petugas.' },
  'last-supervisor': {
    sentence: 'Ini penyelia aktif yang terakhir.',
    wayOn: 'Jadikan petugas lain penyelia lebih dahulu.',
  },
  'participant-unknown': { sentence: 'Orang ini tidak ada di daftar.', wayOn: 'Cari namanya sekali lagi.' },
  'phone-malformed': {
    sentence: 'No. HP ini belum dapat dibaca.',
    wayOn: 'Tulis seperti 0812-3456-7890, atau kosongkan.',
  },
  'code-unknown': { sentence: 'Kode ini tidak ada.', wayOn: 'Muat ulang data orang ini.' },
  'participant-erased': { sentence: 'Data orang ini sudah dihapus.', wayOn: 'Tidak ada yang perlu dilakukan.' },
  'code-taken': { sentence: 'Kode ini sudah dipakai orang lain.', wayOn: 'Pakai kode lain, atau kosongkan.' },
  'code-not-valid': { sentence: 'Kode ini sudah tidak berlaku.', wayOn: 'Pakai kode yang masih berlaku.' },
  'device-unknown': { sentence: 'Perangkat ini tidak ada.', wayOn: 'Muat ulang daftar perangkat.' },
  'device-revoked-already': { sentence: 'Perangkat ini sudah dicabut.', wayOn: 'Tidak ada yang perlu dilakukan.' },
  'conflict-unknown': { sentence: 'Bentrok ini tidak ada lagi.', wayOn: 'Muat ulang daftar bentrok.' },
  'conflict-changed': {
    sentence: 'Sementara itu ada catatan masuk lain, jadi belum diputuskan.',
    wayOn: 'Lihat catatan yang baru, lalu putuskan lagi.',
  },
  'conflict-decided': { sentence: 'Bentrok ini sudah diputuskan.', wayOn: 'Lihat keputusannya di bawah.' },
  'key-unknown': { sentence: 'Kunci ini tidak ada.', wayOn: 'Muat ulang daftar kunci.' },
  'key-missing': { sentence: 'Kunci API tidak disertakan.', wayOn: 'Sertakan kuncinya.' },
  'scope-missing': { sentence: 'Kunci ini tidak boleh melakukan itu.', wayOn: 'Buat kunci dengan izin yang sesuai.' },
  ...badgeFailures,
  'papers-picture-unusable': paperFailures['papers-picture-unusable'],
  ...fileFailures,
  'file-not-text': {
    sentence: 'Berkas ini bukan teks dan bukan buku kerja Excel.',
    wayOn: 'Simpan daftarnya sebagai Excel (.xlsx) atau CSV, lalu pilih berkas itu.',
  },
  'import-changed': {
    sentence: 'Daftar peserta berubah sejak pratinjau tadi.',
    wayOn: 'Periksa pratinjau yang baru, lalu impor.',
  },
  'import-canceled': { sentence: 'Impor dibatalkan.', wayOn: 'Tidak ada yang berubah.' },
  'file-unreadable': { sentence: 'Berkas tidak dapat dibuka.', wayOn: 'Pilih berkasnya sekali lagi.' },
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
  'file-not-an-event': { sentence: 'Ini bukan berkas acara Gapura.', wayOn: 'Pilih berkas acara (JSON) dari Gapura.' },
} as const
