/** What can go wrong with reports: numbers from GPR-1020 on. */
export const reportFailures = {
  'report-needs-supervisor': {
    sentence: 'No. HP lengkap hanya untuk penyelia.',
    wayOn: 'Minta penyelia masuk (F10), atau buat daftarnya dengan No. HP disamarkan.',
  },
  'report-not-a-table': {
    sentence: 'Dokumen ini bukan satu tabel.',
    wayOn: 'Buat sebagai XLSX atau PDF.',
  },
  'report-canceled': {
    sentence: 'Pembuatan berkas dihentikan.',
    wayOn: 'Tidak ada berkas yang dibuat. Buat lagi bila diperlukan.',
  },
  'report-file-failed': {
    sentence: 'Berkas belum dapat ditulis.',
    wayOn: 'Periksa ruang penyimpanan dan izin folder, lalu buat lagi. Data yang tercatat tetap aman.',
  },
  'report-busy': {
    sentence: 'Berkas lain sedang dibuat.',
    wayOn: 'Tunggu sampai selesai, atau hentikan dahulu.',
  },
} as const
