export const personalDataFailures = {
  'erasure-needs-supervisor': {
    sentence: 'Only a supervisor may erase data.',
    wayOn: 'Ask a supervisor to sign in (F10), then try again.',
  },
  'person-erased': {
    sentence: 'The data of this person was erased already.',
    wayOn: 'Register them as a walk-in if they come again.',
  },
  'copy-needs-supervisor': {
    sentence: 'Only a supervisor may make a copy of somebody’s data.',
    wayOn: 'Ask a supervisor to sign in (F10), then try again.',
  },
} as const
