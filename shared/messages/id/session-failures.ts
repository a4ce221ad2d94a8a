/** What can go wrong with waiting lists, boats and items: numbers from GPR-890 on. */
export const sessionFailures = {
  'not-waiting': {
    sentence: 'Orang ini tidak lagi ada di daftar tunggu.',
    wayOn: 'Daftarnya sudah diperbarui. Lanjutkan dengan orang berikutnya.',
  },
  'vehicle-unknown': {
    sentence: 'Kelotok atau bus ini tidak ada lagi di sesi ini.',
    wayOn: 'Pilih yang lain dari daftar.',
  },
  'vehicle-full': {
    sentence: 'Kelotok atau bus ini sudah penuh.',
    wayOn: 'Pilih yang masih ada tempatnya.',
  },
  'vehicle-departed': {
    sentence: 'Kelotok atau bus ini sudah berangkat dan belum kembali.',
    wayOn: 'Pilih yang lain, atau tunggu sampai semua penumpangnya kembali.',
  },
  'vehicle-empty': {
    sentence: 'Belum ada yang tercatat naik.',
    wayOn: 'Pindai penumpangnya dahulu, lalu hitung.',
  },
  'manifest-changed': {
    sentence: 'Manifes berubah sesaat sebelum hitungan ini.',
    wayOn: 'Hitung sekali lagi dengan manifes yang sekarang.',
  },
  'heads-unequal': {
    sentence: 'Jumlah orang dan jumlah nama belum sama.',
    wayOn: 'Periksa namanya, atau tulis alasannya lalu berangkatkan.',
  },
  'not-aboard': {
    sentence: 'Orang ini sudah tidak tercatat naik.',
    wayOn: 'Pindai kodenya di kelotok atau bus yang dinaikinya.',
  },
  'item-unknown': {
    sentence: 'Perlengkapan ini tidak ada lagi di acara ini.',
    wayOn: 'Pilih yang lain dari daftar.',
  },
  'item-exists': {
    sentence: 'Perlengkapan dengan nama itu sudah ada.',
    wayOn: 'Pilih dari daftar, atau beri nama lain.',
  },
  'items-at-headquarters': {
    sentence: 'Perlengkapan acara ini diatur di pusat.',
    wayOn: 'Minta koordinator menambahkannya di sana; setelah itu muncul di laptop ini.',
  },
} as const
