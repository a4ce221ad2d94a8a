/** The screen at which participants check themselves in. They read it themselves. */
export const selfService = {
  settings: {
    title: 'Self-service',
    explain:
      'Participants check themselves in on this screen: scan the code, confirm the name, done. The screen is locked meanwhile, also after the laptop was restarted.',
    needsOfficer:
      'Not yet: without an officer who has a PIN nobody could unlock this screen again. Add the first supervisor above.',
    start: 'Start self-service',
    leaveHow: 'To leave it later: press the lock in the lower left corner or F10, and enter an officer’s PIN.',
    cancel: 'Cancel',
  },
  title: 'Self-service',
  rest: {
    touch: 'Touch the screen, or scan your QR code',
    begin: 'Begin',
    privacyTitle: 'Your data',
    privacy:
      'The committee of this event records your name, the time and the sessions you attend. It is used for the attendance list, for reporting and for serving you during the event. You may ask about your data, have it corrected or deleted (Law 27/2022). Ask an officer at the registration desk.',
  },
  scan: {
    title: 'Hold your QR code in front of the camera',
    titleWithoutCamera: 'Scan your QR code',
    next: 'You find it in your invitation or your confirmation message.',
    type: 'Type the code',
    noCode: 'No code with you? Call an officer.',
  },
  code: {
    title: 'Type the code that is printed below the QR',
    label: 'Code',
    keys: 'Letters and digits',
    erase: 'Erase the last letter',
    look: 'Go on',
    back: 'Back',
  },
  looking: 'One moment …',
  confirm: {
    title: 'Is this you?',
    yes: 'Yes, check me in',
    no: 'Not me',
  },
  give: {
    'required-answer': 'One more thing, {name}',
    signature: 'Your signature, {name}',
    send: 'Go on',
    clear: 'Once more',
  },
  welcome: {
    title: 'Welcome',
    again: 'Welcome back',
    recorded: 'You are checked in.',
    collect: 'Collect at the desk: {items}',
    boards: 'You board {vehicle}.',
    goIn: 'Please go in.',
    done: 'Done',
  },
  stopped: {
    'already-in': {
      title: 'You are checked in already',
      text: 'You were checked in at {time} {zone}. Please go in.',
    },
    code: {
      title: 'We do not know this code yet',
      text: 'Scan it once more, or call an officer. We will help you find it.',
    },
    'other-event': {
      title: 'A code for another event',
      text: 'This code is for the event in {city}. If you are registered here too, call an officer.',
    },
    'code-old': {
      title: 'This code was replaced',
      text: 'Use your newest code, or call an officer.',
    },
    help: {
      title: 'Let us help you',
      text: 'There is something an officer would like to check with you.',
    },
    'not-eligible': {
      title: 'Your place is in another session',
      text: 'Please go to {session}, {place}.',
      textUnknown: 'An officer will show you the way.',
    },
    'session-not-open': { title: 'Not open yet', text: 'It opens at {time} {zone}. Please wait a moment.' },
    'session-closed': {
      title: 'This session is closed',
      text: 'It closed at {time} {zone}. Call an officer if you have just arrived.',
    },
    full: { title: 'All places are taken', text: 'An officer will help you find one.' },
    needs: {
      title: 'One step to go',
      'parental-permission': 'An officer would like to see the permission of your parents or guardian.',
      consent: 'An officer will ask for your consent.',
      'required-answer': 'An officer has a question or two.',
      signature: 'An officer will ask for your signature.',
    },
    failed: {
      title: 'One moment, please',
      text: 'Not recorded yet: this screen is being restarted. Try once more in a moment, or call an officer.',
    },
    again: 'Try again',
    done: 'Done',
  },
  call: {
    button: 'Call an officer',
    called: 'An officer has been called',
    comes: 'Please wait a moment, somebody is on the way.',
    cancel: 'Never mind',
    answer: 'I am an officer',
    come: 'I am here',
  },
  leave: {
    open: 'For officers: leave self-service (F10)',
    title: 'Leave self-service',
    lead: 'For officers. Choose your name and enter your PIN.',
    action: 'Leave',
    cancel: 'Back',
  },
  timeout: 'The screen returns to the start after {seconds} seconds without a touch.',
} as const
