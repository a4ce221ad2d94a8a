/** What can go wrong when somebody asks for a badge; what goes wrong in print has words of its own. */
export const badgePrintingFailures = {
  'badge-no-printer': {
    sentence: 'Belum ada printer yang dipilih untuk meja ini.',
    wayOn: 'Pilih printer atau berkas PDF di layar Name tag (Ctrl+7).',
  },
  'badge-no-design': {
    sentence: 'Belum ada desain name tag untuk orang ini.',
    wayOn: 'Buat desain di layar Name tag (Ctrl+7), atau pakai desain untuk semua peran.',
  },
  'badge-reason-missing': {
    sentence: 'Orang ini sudah punya name tag.',
    wayOn: 'Pilih alasan mengapa dicetak lagi.',
  },
  'badge-not-possible': {
    sentence: 'Keadaan name tag ini sudah berubah, jadi tidak ada yang dilakukan.',
    wayOn: 'Lihat keadaannya sekarang di antrean.',
  },
  'badge-nobody-chosen': {
    sentence: 'Tidak ada yang perlu dicetak dengan pilihan ini.',
    wayOn: 'Ubah saringan, atau jangan lewati yang sudah dicetak.',
  },
  'badge-file-failed': {
    sentence: 'Berkas PDF tidak dapat dibuat.',
    wayOn: 'Periksa ruang penyimpanan dan desainnya, lalu coba lagi.',
  },
  'badge-file-canceled': {
    sentence: 'Pembuatan berkas dihentikan, dan tidak ada yang dicatat.',
    wayOn: 'Mulai lagi kapan saja.',
  },
} as const
