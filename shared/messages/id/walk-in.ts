/** Registering somebody at the desk who is not on the list. */
export const walkIn = {
  title: 'Peserta di tempat',
  form: 'Data peserta di tempat',
  name: 'Nama lengkap (beserta gelar)',
  community: 'Komunitas',
  sex: { label: 'Jenis kelamin', L: 'Laki-laki', P: 'Perempuan', none: 'Tidak diisi' },
  phone: 'No. HP',
  phoneHint: 'Boleh kosong',
  minor: 'Di bawah 18 tahun',
  permission: { label: 'Surat izin orang tua/wali', here: 'Sudah ada', notYet: 'Belum ada' },
  permissionNote: 'Tetap didaftarkan. Kalau sesi memintanya, layar akan menyebut yang kurang.',
  register: 'Daftarkan dan catat hadir',
  clear: 'Kosongkan',
  fault: {
    name: {
      empty: 'Namanya belum diisi.',
      'too-long': 'Nama paling panjang 100 huruf, ini {length}. Singkatkan gelarnya.',
      unreadable: 'Ada tanda yang tidak dapat disimpan. Ketik ulang namanya.',
    },
    community: {
      'too-long': 'Paling panjang 100 huruf, ini {length}. Singkatkan namanya.',
      unreadable: 'Ada tanda yang tidak dapat disimpan. Ketik ulang.',
    },
    phone: 'Nomor ini belum lengkap atau ada huruf di dalamnya. Periksa lagi, atau kosongkan.',
  },
  similar: {
    title: 'Mungkin sudah terdaftar',
    lead: 'Kalau ini orangnya, catat hadir dari sini.',
    none: 'Sekali tekan: terdaftar dan tercatat hadir. Kalau ada nama atau nomor yang mirip di daftar, orangnya tampil di sini.',
    choose: 'Ini orangnya',
    chooseNamed: 'Ini orangnya: {name}',
    likeness: {
      'same-phone': 'No. HP sama',
      'same-name-and-community': 'Nama dan komunitas sama',
      'same-name': 'Nama sama',
      'phone-tail': 'Akhir No. HP sama',
      'similar-name': 'Nama mirip',
    },
  },
  asked: {
    title: 'Sudah ada di daftar?',
    lead: 'Belum ada yang dicatat. Tanyakan dahulu: apakah salah satu dari ini?',
    other: 'Bukan, daftarkan sebagai orang lain',
  },
  registered: {
    title: 'Terdaftar',
    admitted: 'Sudah tercatat hadir.',
    photograph: 'Minta kode ini difoto. Sudah berlaku sekarang, juga tanpa internet.',
    qr: 'Kode QR {name}',
    next: 'Peserta berikutnya',
    history: 'Lihat datanya',
  },
  closed: {
    sentence: 'Acara ini tidak menerima pendaftaran di tempat.',
    wayOn: 'Cari dahulu namanya di daftar. Kalau memang belum terdaftar, minta penyelia memutuskan.',
    search: 'Cari di daftar',
  },
} as const
