/** What can go wrong in the work at a desk: numbers from GPR-801 on. */
export const deskFailures = {
  'walk-in-not-allowed': {
    sentence: 'This event does not register people at the desk.',
    wayOn: 'Ask the supervisor to decide, or search the list for the name first.',
  },
  'merge-not-walk-in': {
    sentence: 'Only people who were registered at a desk can be merged.',
    wayOn: 'Those on the list are merged at headquarters. Tell the coordinator.',
  },
  'merge-same-person': {
    sentence: 'Both are one person already.',
    wayOn: 'Look at the history.',
  },
  'phone-missing': {
    sentence: 'This person has no mobile number filled in.',
    wayOn: 'Ask for it, then correct the record.',
  },
  'group-nobody-ticked': {
    sentence: 'Nobody is ticked yet, so nothing was recorded.',
    wayOn: 'Tick those who came, then press Check in.',
  },
  'question-unknown': {
    sentence: 'The organiser has changed this question.',
    wayOn: 'Scan the person once more and fill in the new form.',
  },
  'answer-invalid': {
    sentence: 'One answer does not match its choices yet.',
    wayOn: 'Look at the answer that is marked, then send again.',
  },
  'signature-unreadable': {
    sentence: 'This drawing of a signature could not be kept.',
    wayOn: 'Clear it and draw once more, or have it signed on paper.',
  },
} as const
