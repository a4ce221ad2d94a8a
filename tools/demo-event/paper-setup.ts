import type { PaperSetup } from '#shared/event/paper-setup.ts'

/** A plain letterhead of nobody's, without an emblem, and people who do not exist. */
export const demoPapers: PaperSetup = {
  letterhead: [
    'PANITIA GATHERING POSITIF BERMEDIA SOSIAL',
    'CONTOH SEKRETARIAT KEGIATAN',
    'Jalan Contoh Nomor 1, Banjarbaru, Kalimantan Selatan',
  ],
  logoLeft: null,
  logoRight: null,
  signedIn: 'Banjarbaru',
  signatories: [
    {
      heading: 'Mengetahui,',
      position: 'Ketua Panitia',
      name: 'Drs. H. Rahmadi Contoh, M.Si.',
      rank: '',
      number: '',
    },
    { heading: '', position: 'Koordinator Registrasi', name: 'Hj. Noorlaila Contoh, S.Sos.', rank: '', number: '' },
  ],
  certificate: {
    rule: { kind: 'sessions', sessionIds: ['buka', 'tutup'] },
    title: { id: 'Sertifikat', en: 'Certificate' },
    givenBy: 'Panitia Gathering Positif Bermedia Sosial',
  },
}
