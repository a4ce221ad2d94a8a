/** What an organiser wants the officer to notice. */
export const alerts = {
  title: 'Perlu diperhatikan',
  kind: {
    call: 'Hubungi koordinator',
    assist: 'Perlu didampingi',
    seat: 'Antar ke tempat duduk',
    note: 'Catatan',
  },
} as const
