/** The words of a verdict: short, friendly, always with what to do next. */
export const verdict = {
  asking: 'checking …',
  admitted: {
    entry: 'Welcome',
    reEntry: 'Welcome back',
    exit: 'See you',
    handOver: 'Hand over: {items}',
    nothingToHandOver: 'Please come in',
    exitNext: 'Recorded as out',
  },
  alreadyIn: {
    arrival: 'Already checked in',
    session: 'Already recorded as present',
    since: 'At {time} {zone}, by {desk}',
    aboard: 'Is aboard {vehicle}',
    sinceHere: 'At {time} {zone}, at this desk',
    next: {
      once: 'Let them in; the kit was handed over before.',
      'still-in': 'Not recorded as out. Let them go back in.',
      'day-limit': 'Today’s entries are used up. Send them to the help desk.',
    },
  },
  refused: {
    'malformed-code': {
      headline: 'Code not readable',
      next: 'Scan once more. If it was typed, check the letters printed below the QR code, or search the name (F2).',
    },
    'unknown-code': {
      genuine: {
        headline: 'Genuine code, no data yet',
        next: 'Their data is not on this laptop yet. Search the name (F2), or register them here; the entries are merged once the list has arrived.',
        register: 'Register here',
      },
      headline: 'Code not recognised',
      next: 'Search the name (F2). This code is not on this event’s list.',
    },
    'other-event': {
      headline: 'Code for another event',
      next: 'This code is for the event in {city}, {date}. Search the name (F2) if they are registered here too.',
    },
    'code-revoked': {
      headline: 'Code no longer valid',
      next: 'Check name and mobile number, then send them to the help desk.',
    },
    'code-replaced': { headline: 'Code was replaced', next: 'Ask for the newest code, or search the name (F2).' },
    'participant-cancelled': { headline: 'Registration cancelled', next: 'Send them to the help desk.' },
    blocked: { headline: 'Cannot enter yet', next: 'Call the registration coordinator.' },
    'awaiting-approval': { headline: 'Awaiting approval', next: 'Send them to the help desk.' },
    'not-eligible': {
      headline: 'Not for this session',
      next: 'Send them to {session}, {place}.',
      nextUnknown: 'Send them to the help desk.',
      because: {
        role: 'This session is not for: {value}',
        community: 'This session is not for the community {value}',
        group: 'This session is not for the group {value}',
        category: 'This session is not for their ticket category',
      },
    },
    'session-not-open': { headline: 'Session not open yet', next: 'Opens at {time} {zone}. Please wait.' },
    'session-closed': { headline: 'Session closed', next: 'Closed at {time} {zone}. Send them to the help desk.' },
    'session-full': {
      headline: 'Session full',
      full: 'All {capacity} places are taken.',
      ahead: 'The next seats are for {ahead} people who are waiting already.',
      next: 'Send them to the help desk.',
      mayWait: 'Offer the waiting list.',
    },
    'vehicle-full': {
      headline: 'Boat or bus is full',
      next: '{vehicle} has its {seats} people. Choose the next boat or bus.',
    },
    'vehicle-departed': {
      headline: 'It has left',
      next: '{vehicle} has left and is not back yet. Choose the next boat or bus.',
    },
  },
  needs: {
    'parental-permission': {
      headline: 'Parental permission needed',
      next: 'Under 18. Ask for the permission letter, then press {key}.',
      provide: 'Permission seen, check in',
    },
    consent: {
      headline: 'Consent needed',
      next: 'Read out the personal-data notice. If they agree, press {key}.',
      provide: 'Open the notice',
    },
    'required-answer': {
      headline: 'Answer needed',
      next: 'Ask, fill in the form on the Desk, then press {key}.',
      provide: 'Open the form',
      provideWithout: 'Answered, check in',
    },
    signature: {
      headline: 'Signature needed',
      next: 'Ask for a signature on the Desk or on the attendance list, then press {key}.',
      provide: 'Open the signature field',
    },
  },
  failed: { headline: 'Not recorded yet', next: '{sentence} Support code {support}.' },
  role: {
    participant: 'Participant',
    guest: 'Invited guest',
    speaker: 'Speaker',
    committee: 'Committee',
    media: 'Media',
  },
  waiting: {
    headline: 'Waiting, number {place}',
    next: 'There are {ahead} people before them. Ask them to wait; scan again when there is a seat.',
    first: 'Next in line. Ask them to wait; scan again when there is a seat.',
    press: 'Put on the waiting list',
  },
  boards: 'Boards {vehicle}',
  leaves: 'Off {vehicle}, recorded as out',
  boardNext: 'Let board {vehicle}',
  moveHere: 'Move to {vehicle}',
  representedBy: 'Represented by {name}',
  minor: 'Under 18',
  groupOf: 'Group {group}',
} as const
