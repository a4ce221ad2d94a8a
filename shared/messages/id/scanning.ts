/** The camera's picture, and the test scan of the pre-flight check. */
export const scanning = {
  camera: {
    label: 'Kamera',
    off: { sentence: 'Kamera mati', next: 'Pemindai dan pencarian nama tetap dapat dipakai.' },
    starting: { sentence: 'Menyiapkan kamera', next: 'Pemindai dan pencarian nama sudah dapat dipakai.' },
    /** What to do; what is wrong comes from `failures`. */
    failed: {
      'camera-denied': 'Izinkan kamera di pengaturan sistem. Sementara itu, pakai pemindai atau cari namanya (F2).',
      'camera-missing': 'Pasang kamera. Sementara itu, pakai pemindai atau cari namanya (F2).',
      'camera-busy': 'Tutup aplikasi lain yang memakai kamera. Sementara itu, pakai pemindai atau cari namanya (F2).',
      'camera-stopped': 'Cabut lalu pasang lagi kamera. Sementara itu, pakai pemindai atau cari namanya (F2).',
      'camera-dark': 'Buka penutup kamera atau tambah cahaya. Sementara itu, pakai pemindai atau cari namanya (F2).',
      'decoder-failed': 'Mulai ulang aplikasi. Sementara itu, pakai pemindai atau cari namanya (F2).',
    },
    choose: 'Pilih kamera',
    unnamed: 'Kamera {number}',
    torchOn: 'Nyalakan lampu',
    torchOff: 'Matikan lampu',
  },
  test: {
    title: 'Uji pemindai',
    ask: 'Pindai kode ini dengan pemindai.',
    read: 'Pemindai siap.',
    readByPlaces: 'Pemindai siap. Tata letak papan ketik berbeda, jadi huruf dibaca dari letak tombolnya.',
    capsLock: 'Caps Lock menyala. Tidak mengganggu, tetapi sebaiknya dimatikan.',
    notTheTestCode: 'Itu kode lain. Pindai kode uji yang tampil di layar ini.',
    unreadable: 'Kode belum terbaca benar. Atur tata letak papan ketik pemindai ke US, lalu pindai lagi.',
    suffix: {
      enter: 'Pemindai mengirim Enter di akhir kode.',
      tab: 'Pemindai mengirim Tab di akhir kode.',
      none: 'Pemindai tidak mengirim Enter di akhir kode. Kode tetap terbaca, sedikit lebih lambat.',
    },
  },
} as const
