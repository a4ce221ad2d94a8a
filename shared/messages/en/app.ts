/** The window around every screen. */
export const app = {
  name: 'Gapura',
  support: 'Support code {number}',
  pageGone: 'The Gapura screen stopped several times. Press OK to load it again. What was recorded is safe.',
  navigation: { label: 'Screens', desk: 'Desk', people: 'Participants', settings: 'Settings' },
  language: { switch: 'Bahasa Indonesia', label: 'Change language to Indonesian' },
  session: {
    label: 'Session: {name}',
    choose: 'Choose session',
    bySchedule: 'Following the schedule',
    held: 'Held at this session',
    always: 'all day',
    times: '{from}–{to}',
  },
  officer: 'Officer {name}',
  sync: {
    offline: 'offline, data safe on this laptop',
    unsent: '{count, plural, =0 {everything sent} other {# not yet sent}}',
  },
  engine: {
    restarting: 'The recorder is starting again. Wait a moment, then scan once more.',
    failed: 'The recorder cannot be started. Close the app and open it again. What was recorded is safe.',
  },
  loading: 'Getting ready…',
  restored:
    'Data restored from the backup at {time}. {count, plural, =0 {There were no newer records.} one {# newer record was saved too.} other {# newer records were saved too.}}',
  close: 'Close',
  keys: {
    undo: 'Ctrl+Z undo last scan',
    help: 'F1 help',
    search: 'F2 search',
    session: 'F4 session',
    direction: 'F6 in/out',
  },
  help: {
    title: 'Help in brief',
    steps: {
      scan: 'Hold the QR code to the camera, or scan it with the scanner. Any screen will do.',
      search: 'No code: press F2, type a name, phone number or community, then Enter.',
      verdict: 'Green: let them in. Amber: already recorded. Red: read what to do. Blue: something is still needed.',
      undo: 'Wrong scan: press Ctrl+Z, then choose the reason.',
      doubt: 'In doubt: send them to the help desk. The queue goes on.',
    },
  },
} as const
