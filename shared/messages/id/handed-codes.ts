/** Kata-kata di berkas kode yang dibagikan: nama berkas, kartu, dan tabel. */
export const handedCodes = {
  fileNames: {
    'pictures-png': 'kode-png',
    'pictures-svg': 'kode-svg',
    cards: 'kartu-kode',
    'mail-merge': 'surat-massal',
    whatsapp: 'whatsapp',
    calendar: 'agenda',
  },
  cardsTitle: 'Kartu kode',
  tables: {
    mailMerge: 'Surat massal',
    whatsApp: 'WhatsApp',
    headings: {
      name: 'Nama',
      role: 'Peran',
      community: 'Komunitas',
      group: 'Kelompok',
      phone: 'Nomor WhatsApp',
      email: 'Email',
      code: 'Kode',
      letters: 'Kode tercetak',
      qr: 'Isi QR',
      file: 'Berkas gambar',
      message: 'Pesan',
      link: 'Tautan WhatsApp',
    },
    message:
      'Yth. {name}, kode QR Anda untuk {event} ({when}, {where}): {code}. Tunjukkan kode atau gambarnya di meja registrasi. Mohon tidak diteruskan kepada orang lain.',
  },
} as const
