/** What can stand in the way of handing codes out: numbers from GPR-1060 on. */
export const codeFailures = {
  'code-nobody-chosen': {
    sentence: 'Nobody in this choice has a valid code.',
    wayOn: 'Widen the choice, or give them a code first.',
  },
  'code-key-missing': {
    sentence: 'The key that signs codes is not on this laptop.',
    wayOn: 'Make the file without signatures, or make it on the dashboard of headquarters.',
  },
  'code-key-unknown': {
    sentence: 'This key is not there any more.',
    wayOn: 'Read the list of keys again.',
  },
  'code-keys-full': {
    sentence: 'This event has 20 keys already.',
    wayOn: 'Use one that is there. Revoked keys count too.',
  },
  'code-keys-at-headquarters': {
    sentence: 'The keys of this event are kept at headquarters.',
    wayOn: 'Make or revoke keys on its dashboard; this laptop gets them by itself.',
  },
  'code-needs-supervisor': {
    sentence: 'Keys are for supervisors.',
    wayOn: 'Ask a supervisor to sign in (F10).',
  },
  'code-file-busy': {
    sentence: 'Another file of codes is being made.',
    wayOn: 'Wait until it is done, or stop it first.',
  },
  'code-file-canceled': {
    sentence: 'The file was stopped.',
    wayOn: 'No file was made. Make it again if you need it.',
  },
  'code-file-failed': {
    sentence: 'The file could not be written.',
    wayOn: 'Check the free space and the permissions of the folder, then make it again. What was recorded is safe.',
  },
} as const
