/** What can go wrong in the work at a desk: numbers from GPR-801 on. */
export const deskFailures = {
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
