/** The screen at which participants check themselves in. They read it, so it says "Anda". */
export const selfService = {
  settings: {
    title: 'Registrasi mandiri',
    explain:
      'Peserta mencatat kehadirannya sendiri di layar ini: pindai kode, pastikan nama, selesai. Layar terkunci penuh selama itu, juga setelah laptop dimulai ulang.',
    needsOfficer:
      'Belum dapat dipakai: tanpa petugas yang punya PIN, layar ini tidak dapat dibuka lagi. Tambahkan penyelia pertama di atas.',
    start: 'Mulai registrasi mandiri',
    leaveHow: 'Untuk keluar nanti: tekan gembok di pojok kiri bawah atau F10, lalu ketik PIN petugas.',
    cancel: 'Batal',
  },
  title: 'Registrasi mandiri',
  rest: {
    touch: 'Ketuk layar, atau pindai kode QR Anda',
    begin: 'Mulai',
    privacyTitle: 'Data Anda',
    privacy:
      'Di sini dicatat nama Anda, waktu, dan sesi yang Anda hadiri, oleh panitia acara ini. Data dipakai untuk daftar hadir, pelaporan kegiatan, dan layanan selama acara. Anda berhak menanyakan, memperbaiki, atau meminta penghapusan data Anda (UU 27/2022). Tanyakan kepada petugas di meja registrasi.',
  },
  scan: {
    title: 'Arahkan kode QR Anda ke kamera',
    titleWithoutCamera: 'Pindai kode QR Anda',
    next: 'Kodenya ada di undangan atau pesan konfirmasi Anda.',
    type: 'Ketik kode',
    noCode: 'Tidak membawa kode? Panggil petugas.',
  },
  code: {
    title: 'Ketik kode yang tercetak di bawah QR',
    label: 'Kode',
    keys: 'Huruf dan angka',
    erase: 'Hapus huruf terakhir',
    look: 'Lanjut',
    back: 'Kembali',
  },
  looking: 'Sebentar …',
  confirm: {
    title: 'Apakah ini Anda?',
    yes: 'Ya, catat kehadiran saya',
    no: 'Bukan saya',
  },
  give: {
    'required-answer': 'Satu hal lagi, {name}',
    signature: 'Tanda tangan Anda, {name}',
    send: 'Lanjut',
    clear: 'Ulangi',
  },
  welcome: {
    title: 'Selamat datang',
    again: 'Selamat datang kembali',
    recorded: 'Kehadiran Anda sudah tercatat.',
    collect: 'Ambil di meja: {items}',
    boards: 'Anda naik {vehicle}.',
    goIn: 'Silakan masuk.',
    done: 'Selesai',
  },
  stopped: {
    'already-in': {
      title: 'Anda sudah tercatat',
      text: 'Kehadiran Anda tercatat pukul {time} {zone}. Silakan masuk.',
    },
    code: {
      title: 'Kode belum dikenal',
      text: 'Coba pindai sekali lagi, atau panggil petugas. Kami bantu mencarinya.',
    },
    'other-event': {
      title: 'Kode untuk acara lain',
      text: 'Kode ini untuk acara di {city}. Bila Anda juga terdaftar di sini, panggil petugas.',
    },
    'code-old': {
      title: 'Kode ini sudah diganti',
      text: 'Pakai kode terbaru Anda, atau panggil petugas.',
    },
    help: {
      title: 'Mari kami bantu',
      text: 'Ada yang perlu dicek bersama petugas sebentar.',
    },
    'not-eligible': {
      title: 'Tempat Anda di sesi lain',
      text: 'Silakan ke {session}, {place}.',
      textUnknown: 'Petugas akan menunjukkan tempatnya.',
    },
    'session-not-open': { title: 'Belum dibuka', text: 'Dibuka pukul {time} {zone}. Mohon tunggu sebentar.' },
    'session-closed': {
      title: 'Sesi ini sudah ditutup',
      text: 'Ditutup pukul {time} {zone}. Panggil petugas bila Anda baru tiba.',
    },
    full: { title: 'Tempat sudah penuh', text: 'Petugas akan membantu mencarikan tempat.' },
    needs: {
      title: 'Tinggal satu langkah',
      'parental-permission': 'Petugas perlu melihat izin orang tua atau wali Anda.',
      consent: 'Petugas akan meminta persetujuan Anda.',
      'required-answer': 'Petugas punya satu atau dua pertanyaan.',
      signature: 'Petugas akan meminta tanda tangan Anda.',
    },
    failed: {
      title: 'Sebentar ya',
      text: 'Belum tercatat: layar ini sedang dimulai ulang. Coba sekali lagi sebentar lagi, atau panggil petugas.',
    },
    again: 'Coba lagi',
    done: 'Selesai',
  },
  call: {
    button: 'Panggil petugas',
    called: 'Petugas sedang dipanggil',
    comes: 'Mohon tunggu sebentar, petugas akan datang.',
    cancel: 'Tidak jadi',
    answer: 'Saya petugas',
    come: 'Sudah datang',
  },
  leave: {
    open: 'Untuk petugas: keluar dari registrasi mandiri (F10)',
    title: 'Keluar dari registrasi mandiri',
    lead: 'Untuk petugas. Pilih nama, lalu ketik PIN.',
    action: 'Keluar',
    cancel: 'Kembali',
  },
  timeout: 'Layar kembali ke awal setelah {seconds} detik tanpa sentuhan.',
} as const
