/** What can go wrong when somebody asks for a badge; what goes wrong in print has words of its own. */
export const badgePrintingFailures = {
  'badge-no-printer': {
    sentence: 'No printer has been chosen for this desk yet.',
    wayOn: 'Choose a printer or PDF files in the screen Name tags (Ctrl+7).',
  },
  'badge-no-design': {
    sentence: 'There is no name tag design for this person yet.',
    wayOn: 'Make one in the screen Name tags (Ctrl+7), or use a design for every role.',
  },
  'badge-reason-missing': {
    sentence: 'This person has a name tag already.',
    wayOn: 'Choose why it is printed again.',
  },
  'badge-not-possible': {
    sentence: 'This name tag has moved on meanwhile, so nothing was done.',
    wayOn: 'See in the queue how it stands now.',
  },
  'badge-nobody-chosen': {
    sentence: 'There is nothing to print with this choice.',
    wayOn: 'Change the filters, or do not leave out those that are printed.',
  },
  'badge-file-failed': {
    sentence: 'The PDF could not be made.',
    wayOn: 'Check the disk and the design, then try again.',
  },
  'badge-file-canceled': {
    sentence: 'The file was stopped, and nothing was written down.',
    wayOn: 'Begin again whenever you like.',
  },
} as const
