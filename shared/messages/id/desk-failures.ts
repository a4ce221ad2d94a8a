/** What can go wrong in the work at a desk: numbers from GPR-801 on. */
export const deskFailures = {
  'walk-in-not-allowed': {
    sentence: 'Acara ini tidak menerima pendaftaran di tempat.',
    wayOn: 'Minta penyelia memutuskan, atau cari dahulu namanya di daftar.',
  },
  'merge-not-walk-in': {
    sentence: 'Yang dapat digabungkan hanya yang didaftarkan di tempat.',
    wayOn: 'Yang sudah ada di daftar digabungkan di pusat. Beri tahu koordinator.',
  },
  'merge-same-person': {
    sentence: 'Keduanya sudah tercatat sebagai satu orang.',
    wayOn: 'Lihat riwayatnya.',
  },
  'phone-missing': {
    sentence: 'No. HP orang ini tidak diisi.',
    wayOn: 'Tanyakan nomornya, lalu perbaiki datanya.',
  },
} as const
