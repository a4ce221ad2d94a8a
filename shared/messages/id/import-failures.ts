/** Importing a list at a desk. */
export const importFailures = {
  'import-no-file': {
    sentence: 'Berkas itu tidak lagi terbuka untuk diimpor.',
    wayOn: 'Pilih berkasnya sekali lagi. Belum ada yang berubah.',
  },
  'import-no-name': {
    sentence: 'Belum ada kolom yang berisi nama.',
    wayOn: 'Pilih kolom mana yang berisi nama lengkap.',
  },
  'import-decision-unfit': {
    sentence: 'Pilihan itu tidak cocok untuk baris ini.',
    wayOn: 'Orang itu mungkin sudah dipilih untuk baris lain. Pilih yang lain, atau lewati baris ini.',
  },
  'import-too-many-here': {
    sentence: 'Daftar ini terlalu panjang untuk ditambahkan dari satu meja.',
    wayOn: 'Impor daftar ini di pusat; laptop ini menerimanya sendiri.',
  },
  'import-list-moving': {
    sentence: 'Daftar peserta sedang berubah, jadi impor ini belum disimpan.',
    wayOn: 'Tunggu sebentar, lalu tekan Impor sekali lagi.',
  },
} as const
