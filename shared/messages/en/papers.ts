export const papers = {
  page: {
    note: 'Page {page} of {pages}',
    number: 'NIP',
    nothing: 'None',
    ofAll: '{value} of {all}',
  },
}
