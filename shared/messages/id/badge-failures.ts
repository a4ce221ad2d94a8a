/** What can be wrong with the design of a name tag: numbers from GPR-950 on. */
export const badgeFailures = {
  'badge-not-a-design': {
    sentence: 'Berkas ini bukan desain name tag.',
    wayOn: 'Pilih berkas yang berakhiran .gapura-badge.',
  },
  'badge-newer': {
    sentence: 'Desain ini dibuat dengan versi aplikasi yang lebih baru.',
    wayOn: 'Pasang versi aplikasi terbaru di laptop ini, atau pakai desain lain dahulu. Desainnya tidak diubah.',
  },
  'badge-malformed': {
    sentence: 'Ada bagian desain yang tidak dapat dibaca.',
    wayOn: 'Buka desain di laptop asalnya, ekspor sekali lagi, lalu impor berkas yang baru.',
  },
  'badge-field-unknown': {
    sentence: 'Desain ini meminta isian yang tidak ada.',
    wayOn: 'Ganti isian yang disebut di bawah dengan salah satu isian yang tersedia.',
  },
  'badge-image-broken': {
    sentence: 'Satu gambar di desain ini rusak atau tidak lengkap.',
    wayOn: 'Hapus gambar yang disebut di bawah, lalu pilih lagi dari berkas aslinya.',
  },
  'badge-too-many': {
    sentence: 'Acara ini sudah punya 20 desain.',
    wayOn: 'Hapus desain yang tidak dipakai, lalu coba lagi.',
  },
  'badge-of-headquarters': {
    sentence: 'Desain ini diatur oleh pusat.',
    wayOn: 'Buat salinannya untuk laptop ini, atau minta pusat mengubahnya.',
  },
  'badge-design-unknown': {
    sentence: 'Desain ini sudah tidak ada.',
    wayOn: 'Pilih desain lain dari daftar.',
  },
  'badge-picture-unusable': {
    sentence: 'Gambar ini tidak dapat dibuka.',
    wayOn: 'Pilih gambar PNG, JPEG, atau WebP yang lain.',
  },
} as const
