/** What is around every screen: the bar above, the keys below, the help. */
export const app = {
  supportCode: 'Support code {code}',
  tryAgain: 'Try again',
  close: 'Close',
  nav: { label: 'Screens', desk: 'Desk', people: 'People', settings: 'Settings', sync: 'Sync' },
  language: { label: 'Language', id: 'Bahasa Indonesia', en: 'English' },
  session: {
    label: 'Session',
    choose: 'Choose session',
    bySchedule: 'Follow the schedule',
    byScheduleNow: 'Now: {name}',
    held: 'chosen by hand',
    times: '{from}–{to}',
    always: 'No time limit',
  },
  engine: {
    restarting: 'The recorder is starting again. What was recorded is safe. Wait a moment, then scan again.',
    failed:
      'The recorder could not start. What was recorded is safe. Close the app and open it again. Support code {support}.',
  },
  keys: {
    label: 'Keys',
    undo: 'undo last scan',
    help: 'help',
    search: 'search',
    session: 'session',
    direction: 'entry/exit',
  },
  help: {
    title: 'Help',
    scanGoesOn: 'Scanning goes on.',
    stepsTitle: 'At the desk',
    steps: {
      scan: 'Scan the QR code with the camera or the scanner.',
      read: 'Read the answer: colour, word and name.',
      hand: 'Hand over what is named, then scan the next person.',
      noCode: 'No code? Type the name, mobile number or community.',
    },
    keysTitle: 'Keys',
    keys: {
      search: 'Search a name, or just type',
      arrows: 'Choose a person, then check in',
      undo: 'Undo the last scan',
      session: 'Choose the session',
      direction: 'Entry or exit',
      provide: 'What was needed is there',
      screens: 'Desk, People, Settings, Sync',
      close: 'Close',
    },
    colours: 'What the colours mean',
    meanings: {
      admitted: 'May enter, recorded',
      'already-in': 'Was recorded before',
      refused: 'Cannot enter yet, read why',
      needs: 'Something is needed first',
    },
  },
} as const
