/** What an organiser wants the officer to notice. */
export const alerts = {
  title: 'Please notice',
  kind: {
    call: 'Call the coordinator',
    assist: 'Needs assistance',
    seat: 'Bring to a seat',
    note: 'Note',
  },
} as const
