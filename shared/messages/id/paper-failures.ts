/** What can go wrong with the look of papers and with handing them out: numbers from GPR-1040 on. */
export const paperFailures = {
  'papers-of-headquarters': {
    sentence: 'Kop dan penanda tangan acara ini diatur oleh Pusat.',
    wayOn: 'Ubah di dasbor Pusat, bagian Meja registrasi. Laptop ini menerimanya pada sinkronisasi berikutnya.',
  },
  'papers-need-supervisor': {
    sentence: 'Kop dan penanda tangan hanya dapat diubah oleh penyelia.',
    wayOn: 'Minta penyelia masuk (F10), lalu simpan lagi.',
  },
  'papers-picture-unusable': {
    sentence: 'Gambar logo tidak dapat dipakai.',
    wayOn: 'Pilih berkas PNG atau JPEG lain.',
  },
  'papers-file-gone': {
    sentence: 'Berkas itu sudah tidak ada di foldernya.',
    wayOn: 'Buat lagi dokumennya.',
  },
  'papers-not-opened': {
    sentence: 'Berkas belum dapat dibuka di laptop ini.',
    wayOn: 'Buka foldernya dan pilih program sendiri. Berkasnya tersimpan utuh.',
  },
} as const
