/** The words of a verdict: short, friendly, always with what to do next. */
export const verdict = {
  asking: 'memeriksa …',
  admitted: {
    entry: 'Selamat datang',
    reEntry: 'Selamat datang kembali',
    exit: 'Sampai jumpa',
    handOver: 'Serahkan: {items}',
    nothingToHandOver: 'Silakan masuk',
    exitNext: 'Tercatat keluar',
  },
  alreadyIn: {
    arrival: 'Sudah registrasi',
    session: 'Sudah tercatat hadir',
    since: 'Pukul {time} {zone}, oleh {desk}',
    aboard: 'Tercatat di {vehicle}',
    sinceHere: 'Pukul {time} {zone}, di meja ini',
    next: {
      once: 'Persilakan masuk; perlengkapan sudah diserahkan.',
      'still-in': 'Belum tercatat keluar. Persilakan kembali ke dalam.',
      'day-limit': 'Jatah masuk hari ini sudah dipakai. Arahkan ke meja bantuan.',
    },
  },
  refused: {
    'malformed-code': {
      headline: 'Kode tidak terbaca',
      next: 'Pindai sekali lagi. Bila diketik, periksa huruf yang tercetak di bawah QR, atau cari namanya (F2).',
    },
    'unknown-code': {
      headline: 'Kode tidak dikenal',
      next: 'Cari namanya (F2). Kode ini tidak ada di daftar acara ini.',
      genuine: {
        headline: 'Kode asli, data belum ada',
        next: 'Datanya belum ada di laptop ini. Cari namanya (F2), atau daftarkan di tempat; datanya digabungkan setelah daftar sampai.',
        register: 'Daftarkan di tempat',
      },
    },
    'other-event': {
      headline: 'Kode untuk acara lain',
      next: 'Kode ini untuk acara di {city}, {date}. Cari namanya (F2) bila ia juga terdaftar di sini.',
    },
    'code-revoked': {
      headline: 'Kode sudah tidak berlaku',
      next: 'Cocokkan nama dan No. HP, lalu arahkan ke meja bantuan.',
    },
    'code-replaced': { headline: 'Kode sudah diganti', next: 'Minta kode yang terbaru, atau cari namanya (F2).' },
    'participant-cancelled': { headline: 'Pendaftaran dibatalkan', next: 'Arahkan ke meja bantuan.' },
    blocked: { headline: 'Belum dapat masuk', next: 'Panggil koordinator registrasi.' },
    'awaiting-approval': { headline: 'Menunggu persetujuan', next: 'Arahkan ke meja bantuan.' },
    'not-eligible': {
      headline: 'Bukan untuk sesi ini',
      next: 'Arahkan ke {session}, {place}.',
      nextUnknown: 'Arahkan ke meja bantuan.',
      because: {
        role: 'Sesi ini bukan untuk {value}',
        community: 'Sesi ini bukan untuk komunitas {value}',
        group: 'Sesi ini bukan untuk kelompok {value}',
        category: 'Sesi ini bukan untuk kategori tiketnya',
      },
    },
    'session-not-open': { headline: 'Sesi belum dibuka', next: 'Dibuka pukul {time} {zone}. Mohon tunggu.' },
    'session-closed': { headline: 'Sesi sudah ditutup', next: 'Ditutup pukul {time} {zone}. Arahkan ke meja bantuan.' },
    'session-full': {
      headline: 'Kuota penuh',
      full: 'Semua {capacity} tempat sudah terisi.',
      ahead: 'Tempat berikutnya untuk {ahead} orang yang sudah menunggu.',
      next: 'Arahkan ke meja bantuan.',
      mayWait: 'Tawarkan daftar tunggu.',
    },
    'vehicle-full': {
      headline: 'Perahu atau bus penuh',
      next: '{vehicle} sudah terisi {seats} orang. Pilih kelotok atau bus berikutnya.',
    },
    'vehicle-departed': {
      headline: 'Sudah berangkat',
      next: '{vehicle} sudah berangkat dan belum kembali. Pilih kelotok atau bus berikutnya.',
    },
  },
  needs: {
    'parental-permission': {
      headline: 'Perlu izin orang tua/wali',
      next: 'Di bawah 18 tahun. Minta surat izin, lalu tekan {key}.',
      provide: 'Izin ada, catat hadir',
    },
    consent: {
      headline: 'Perlu persetujuan',
      next: 'Bacakan pemberitahuan data pribadi. Bila setuju, tekan {key}.',
      provide: 'Buka pemberitahuan',
    },
    'required-answer': {
      headline: 'Perlu jawaban',
      next: 'Tanyakan, isi formulirnya di layar Meja, lalu tekan {key}.',
      provide: 'Buka formulir',
      provideWithout: 'Jawaban ada, catat hadir',
    },
    signature: {
      headline: 'Perlu tanda tangan',
      next: 'Minta tanda tangan di layar Meja atau di daftar hadir, lalu tekan {key}.',
      provide: 'Buka bidang tanda tangan',
    },
  },
  failed: { headline: 'Belum tercatat', next: '{sentence} Kode bantuan {support}.' },
  role: {
    participant: 'Peserta',
    guest: 'Tamu undangan',
    speaker: 'Narasumber',
    committee: 'Panitia',
    media: 'Media',
  },
  waiting: {
    headline: 'Menunggu, nomor {place}',
    next: 'Ada {ahead} orang sebelum dia. Persilakan menunggu; pindai lagi bila tempatnya sudah ada.',
    first: 'Giliran pertama. Persilakan menunggu; pindai lagi bila tempatnya sudah ada.',
    press: 'Masukkan daftar tunggu',
  },
  boards: 'Naik {vehicle}',
  leaves: 'Turun dari {vehicle}, tercatat keluar',
  boardNext: 'Naikkan ke {vehicle}',
  moveHere: 'Pindahkan ke {vehicle}',
  representedBy: 'Diwakili oleh {name}',
  minor: 'Di bawah 18 tahun',
  groupOf: 'Kelompok {group}',
} as const
