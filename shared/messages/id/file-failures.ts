/** What can be wrong with the file of a list: numbers from GPR-1000 on, at the desk and at headquarters. */
export const fileFailures = {
  'file-old-workbook': {
    sentence: 'Berkas ini buku kerja Excel jenis lama.',
    wayOn: 'Buka di Excel atau LibreOffice, simpan sebagai Excel Workbook (.xlsx), lalu pilih berkas yang baru.',
  },
  'file-protected': {
    sentence: 'Buku kerja ini dikunci dengan kata sandi.',
    wayOn: 'Buka di Excel dengan kata sandinya, simpan salinan tanpa kata sandi, lalu pilih salinan itu.',
  },
  'file-open-document': {
    sentence: 'Berkas ini buku kerja LibreOffice (.ods).',
    wayOn: 'Buka di LibreOffice, simpan sebagai Excel (.xlsx) atau CSV, lalu pilih berkas yang baru.',
  },
  'file-web-page': {
    sentence: 'Isi berkas ini halaman web, walaupun namanya berkas Excel.',
    wayOn: 'Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu pilih berkas yang baru.',
  },
  'file-picture': {
    sentence: 'Berkas ini gambar, bukan daftar.',
    wayOn: 'Pilih berkas CSV atau Excel (.xlsx) yang berisi daftarnya.',
  },
  'file-other-kind': {
    sentence: 'Berkas ini bukan daftar. Mungkin PDF, dokumen, atau arsip.',
    wayOn: 'Pilih berkas CSV atau Excel (.xlsx) yang berisi daftarnya.',
  },
  'file-damaged': {
    sentence: 'Buku kerja ini rusak atau belum tersalin sampai selesai.',
    wayOn: 'Salin atau unduh sekali lagi, lalu pilih lagi. Tidak ada yang berubah.',
  },
  'file-swells': {
    sentence: 'Isi berkas ini jauh lebih besar daripada daftar biasa.',
    wayOn: 'Salin barisnya saja ke buku kerja yang baru, lalu pilih berkas itu.',
  },
  'file-unsafe': {
    sentence: 'Berkas ini memuat perintah yang tidak pernah ada di buku kerja biasa, jadi tidak dibaca.',
    wayOn: 'Minta berkas yang baru dari pengirimnya, atau simpan ulang dari Excel.',
  },
  'file-too-many-rows': {
    sentence: 'Daftar ini terlalu panjang untuk dibaca sekaligus.',
    wayOn: 'Bagi daftarnya menjadi beberapa berkas.',
  },
  'file-too-many-columns': {
    sentence: 'Daftar ini punya lebih dari 1.000 kolom.',
    wayOn: 'Hapus kolom yang tidak diperlukan, lalu pilih sekali lagi.',
  },
  'file-no-sheet': {
    sentence: 'Lembar itu tidak ada di buku kerja ini.',
    wayOn: 'Pilih lembar lain, atau periksa apakah lembarnya disembunyikan.',
  },
} as const
