/** Files for the report, and keys for other programs. */
export const exporting = {
  title: 'Exports',
  lead: 'Download lists for your report. Every download is kept in the audit log.',
  format: 'Kind of file',
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)' },
  separator: 'Column separator',
  separators: { ';': 'Semicolon (Indonesian Excel)', ',': 'Comma' },
  headings: 'Headings in',
  what: {
    participants: { title: 'List of people', lead: 'Everybody on the list, with role, community and codes.' },
    attendance: { title: 'Attendance list', lead: 'Who was in which session, when, and at which desk.' },
    items: { title: 'Items handed over', lead: 'What each person received, when, and at which desk.' },
    answers: { title: 'Answers and consents', lead: 'The latest answer of each person to each question.' },
    overrides: { title: 'Overrides and refusals', lead: 'Who was refused, whom a supervisor let in, and why.' },
    records: { title: 'All records', lead: 'Every scan as it is, refused and undone ones too.' },
    conflicts: { title: 'Conflicts', lead: 'Double admissions and what was decided.' },
  },
  download: 'Download',
  downloadOf: 'Download {what}',
  masked: 'Mobile numbers and e-mails are masked for your role.',
} as const
