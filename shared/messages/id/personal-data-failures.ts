/** What can go wrong with one person's data and with certificates: numbers from GPR-1080 on. */
export const personalDataFailures = {
  'erasure-needs-supervisor': {
    sentence: 'Data hanya dapat dihapus oleh penyelia.',
    wayOn: 'Minta penyelia masuk (F10), lalu ulangi.',
  },
  'person-erased': {
    sentence: 'Data orang ini sudah dihapus.',
    wayOn: 'Daftarkan sebagai peserta di tempat bila ia datang lagi.',
  },
  'copy-needs-supervisor': {
    sentence: 'Salinan data hanya dapat dibuat oleh penyelia.',
    wayOn: 'Minta penyelia masuk (F10), lalu ulangi.',
  },
} as const
