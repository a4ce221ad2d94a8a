/** Yang dapat menghalangi kode dibagikan: nomor mulai GPR-1060. */
export const codeFailures = {
  'code-nobody-chosen': {
    sentence: 'Tidak ada orang dengan kode yang berlaku dalam pilihan ini.',
    wayOn: 'Longgarkan pilihannya, atau beri mereka kode dahulu.',
  },
  'code-key-missing': {
    sentence: 'Kunci untuk menandatangani kode tidak ada di laptop ini.',
    wayOn: 'Buat berkas tanpa tanda tangan, atau buat dari dasbor pusat.',
  },
  'code-key-unknown': {
    sentence: 'Kunci ini tidak ada lagi.',
    wayOn: 'Muat ulang daftar kunci.',
  },
  'code-keys-full': {
    sentence: 'Acara ini sudah punya 20 kunci.',
    wayOn: 'Pakai kunci yang ada. Kunci yang dicabut tetap dihitung.',
  },
  'code-keys-at-headquarters': {
    sentence: 'Kunci acara ini diatur di pusat.',
    wayOn: 'Buat atau cabut kunci di dasbor pusat; laptop ini menerimanya sendiri.',
  },
  'code-needs-supervisor': {
    sentence: 'Kunci hanya diatur oleh penyelia.',
    wayOn: 'Minta penyelia masuk (F10).',
  },
  'code-file-busy': {
    sentence: 'Berkas kode lain sedang dibuat.',
    wayOn: 'Tunggu sampai selesai, atau hentikan dahulu.',
  },
  'code-file-canceled': {
    sentence: 'Pembuatan berkas dihentikan.',
    wayOn: 'Tidak ada berkas yang dibuat. Buat lagi bila diperlukan.',
  },
  'code-file-failed': {
    sentence: 'Berkas belum dapat ditulis.',
    wayOn: 'Periksa ruang penyimpanan dan izin folder, lalu buat lagi. Data yang tercatat tetap aman.',
  },
} as const
