/** Admissions that cannot all be right, side by side, until somebody decides. */
export const conflicts = {
  title: 'Conflicts',
  lead: 'One person was recorded as coming in more than once. Both records stay, and the person counts once.',
  state: { label: 'Shown', open: 'To check', decided: 'Decided', all: 'All' },
  empty: {
    title: 'No conflicts',
    next: 'When two desks admit the same code while offline, both stand here to be decided.',
  },
  noneDecided: { title: 'Nothing decided yet', next: 'Decisions are kept here with their reasons.' },
  noOfficer: 'no officer recorded',
  noDesk: 'desk without a name',
  nth: 'Record {number, number}',
  corrected: '{time} by headquarters’ clock',
  apart: '{time} apart',
  minutes: '{count, plural, one {# minute} other {{count, number} minutes}}',
  seconds: '{count, plural, one {# second} other {{count, number} seconds}}',
  decide: 'Decide',
  decideFor: 'Decide the conflict of {name}',
  what: 'What happened?',
  decision: {
    'same-person': 'The same person',
    'other-person': 'Another person used the code',
    'scan-mistake': 'Scanned by mistake',
  },
  decisionMeans: {
    'same-person': 'Scanned twice, still one person.',
    'other-person': 'Somebody else used this code; consider replacing it.',
    'scan-mistake': 'One of the scans should not have happened.',
  },
  decidedBy: '{decision}. Decided by {by}, {time}',
  decidedReason: 'Reason: {reason}',
  done: 'Decided. The laptops at the desks fetch it by themselves.',
} as const
