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
  'group-nobody-ticked': {
    sentence: 'Belum ada yang dipilih, jadi belum ada yang dicatat.',
    wayOn: 'Centang siapa saja yang datang, lalu tekan Catat hadir.',
  },
  'question-unknown': {
    sentence: 'Pertanyaan ini sudah diubah oleh penyelenggara.',
    wayOn: 'Pindai orangnya sekali lagi, lalu isi formulir yang baru.',
  },
  'answer-invalid': {
    sentence: 'Satu jawaban belum sesuai dengan pilihannya.',
    wayOn: 'Periksa jawaban yang ditandai, lalu kirim lagi.',
  },
  'signature-unreadable': {
    sentence: 'Gambar tanda tangan ini tidak dapat disimpan.',
    wayOn: 'Hapus lalu gambar sekali lagi, atau minta tanda tangan di kertas.',
  },
} as const
