/** Admissions that cannot all be right, side by side, until somebody decides. */
export const conflicts = {
  title: 'Bentrok',
  lead: 'Satu orang tercatat masuk lebih dari sekali. Kedua catatan tetap ada, dan orangnya dihitung satu kali.',
  state: { label: 'Yang ditampilkan', open: 'Perlu diperiksa', decided: 'Sudah diputuskan', all: 'Semua' },
  empty: {
    title: 'Tidak ada bentrok',
    next: 'Bila dua meja menerima kode yang sama saat luring, keduanya tampil di sini untuk diputuskan.',
  },
  noneDecided: { title: 'Belum ada yang diputuskan', next: 'Keputusan tersimpan di sini beserta alasannya.' },
  noOfficer: 'petugas tidak tercatat',
  noDesk: 'meja tidak bernama',
  nth: 'Catatan ke-{number, number}',
  corrected: 'menurut jam pusat {time}',
  apart: 'Jaraknya {time}',
  minutes: '{count, number} menit',
  seconds: '{count, number} detik',
  decide: 'Putuskan',
  decideFor: 'Putuskan bentrok {name}',
  what: 'Apa yang terjadi?',
  decision: {
    'same-person': 'Orang yang sama',
    'other-person': 'Kodenya dipakai orang lain',
    'scan-mistake': 'Salah pindai',
  },
  decisionMeans: {
    'same-person': 'Dipindai dua kali, tetap satu orang.',
    'other-person': 'Orang lain memakai kode ini; pertimbangkan mengganti kodenya.',
    'scan-mistake': 'Salah satu pindaian tidak seharusnya terjadi.',
  },
  decidedBy: '{decision}. Diputuskan {by}, {time}',
  decidedReason: 'Alasan: {reason}',
  done: 'Sudah diputuskan. Laptop di meja memperbaruinya otomatis.',
} as const
