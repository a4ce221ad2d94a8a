/** What can go wrong with reports: numbers from GPR-1020 on. */
export const reportFailures = {
  'report-needs-supervisor': {
    sentence: 'Whole phone numbers are for a supervisor only.',
    wayOn: 'Ask a supervisor to sign in (F10), or make the list with masked numbers.',
  },
  'report-not-a-table': {
    sentence: 'This paper is more than one table.',
    wayOn: 'Make it as XLSX or PDF.',
  },
  'report-canceled': {
    sentence: 'Making the file was stopped.',
    wayOn: 'No file was made. Make it again when you need it.',
  },
  'report-file-failed': {
    sentence: 'The file could not be written.',
    wayOn:
      'See whether there is space, and whether the folder may be written to, then make it again. What was recorded is safe.',
  },
  'report-busy': {
    sentence: 'Another file is being made.',
    wayOn: 'Wait until it is done, or stop it first.',
  },
} as const
