/** Files for the report, and keys for other programs. */
export const exporting = {
  title: 'Ekspor',
  lead: 'Unduh daftar untuk laporan. Setiap unduhan tersimpan di jejak audit.',
  format: 'Bentuk berkas',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)' },
  separator: 'Pemisah kolom',
  separators: { ';': 'Titik koma (Excel Indonesia)', ',': 'Koma' },
  headings: 'Judul kolom',
  what: {
    participants: { title: 'Daftar peserta', lead: 'Semua orang di daftar, dengan peran, komunitas, dan kodenya.' },
    attendance: { title: 'Daftar hadir', lead: 'Siapa hadir di sesi mana, pukul berapa, lewat meja mana.' },
    items: { title: 'Serah terima barang', lead: 'Barang yang diterima setiap orang, kapan, dan di meja mana.' },
    answers: { title: 'Jawaban dan persetujuan', lead: 'Jawaban terakhir setiap orang untuk setiap pertanyaan.' },
    overrides: { title: 'Izin dan penolakan', lead: 'Siapa yang ditolak, siapa yang diizinkan penyelia, dan mengapa.' },
    records: { title: 'Semua catatan', lead: 'Setiap pindaian apa adanya, juga yang ditolak dan dibatalkan.' },
    conflicts: { title: 'Bentrok', lead: 'Catatan masuk ganda dan keputusannya.' },
  },
  download: 'Unduh',
  downloadOf: 'Unduh {what}',
  masked: 'No. HP dan email disamarkan untuk peran Anda.',
} as const
