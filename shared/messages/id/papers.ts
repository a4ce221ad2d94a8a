/** Papers as pages: what stands on them, making them, and who is in the letterhead and signs. */
export const papers = {
  page: {
    note: 'Halaman {page} dari {pages}',
    number: 'NIP',
    nothing: 'Nihil',
    ofAll: '{value} dari {all}',
  },
}
