import { badgeFailures } from './badge-failures.ts'
import { badgePrintingFailures } from './badge-printing-failures.ts'
import { codeFailures } from './code-failures.ts'
import { deskFailures } from './desk-failures.ts'
import { importFailures } from './import-failures.ts'
import { fileFailures } from './file-failures.ts'
import { paperFailures } from './paper-failures.ts'
import { personalDataFailures } from './personal-data-failures.ts'
import { reportFailures } from './report-failures.ts'
import { sessionFailures } from './session-failures.ts'

export const failures = {
  'invalid-request': {
    sentence: 'The app could not read this request.',
    wayOn: 'Try again. If it happens again, tell support this code.',
  },
  'engine-unavailable': {
    sentence: 'The recorder is starting again, so the last scan is not recorded yet.',
    wayOn: 'Scan once more in a moment.',
  },
  unexpected: {
    sentence: 'Something unexpected happened, so this is not recorded yet.',
    wayOn: 'Try again. If it happens again, tell support this code.',
  },
  'no-event-open': { sentence: 'No event is open.', wayOn: 'Open an event from the first screen.' },
  'session-unknown': { sentence: 'This session is not part of the open event.', wayOn: 'Choose another session (F4).' },
  'participant-unknown': { sentence: 'This person is not on the list.', wayOn: 'Search for the name again (F2).' },
  'disk-full': {
    sentence: 'The laptop’s storage is full, so this is not recorded yet.',
    wayOn: 'Delete files that are not needed, then try again. What was recorded is safe.',
  },
  'folder-read-only': {
    sentence: 'The data folder cannot be written to.',
    wayOn: 'Ask for permission to write to the data folder, then try again. What was recorded is safe.',
  },
  'database-busy': {
    sentence: 'Another program is using the data, so this is not recorded yet.',
    wayOn: 'Close the other program that has this data open, then try again.',
  },
  'database-damaged': {
    sentence: 'The event’s data file is damaged.',
    wayOn: 'It was set aside, not deleted. Restore from the last backup.',
  },
  'database-newer': {
    sentence: 'This data was made by a newer version of the app.',
    wayOn: 'Install the newest version of the app, then try again. The data was not changed.',
  },
  'database-unsafe': {
    sentence: 'Storage on this laptop is not safe enough to record.',
    wayOn: 'Use another laptop and tell support this code. The data was not changed.',
  },
  'key-unavailable': {
    sentence: 'The key to this laptop’s data cannot be read.',
    wayOn: 'Sign in with the laptop’s usual account, then try again. The data was not changed.',
  },
  'backup-missing': { sentence: 'That backup was not found.', wayOn: 'Choose another backup.' },
  'backup-failed': {
    sentence: 'The backup could not be made yet.',
    wayOn: 'Check the free storage. What was recorded stays safe on this laptop.',
  },
  'undo-nothing': { sentence: 'There is no scan to undo.', wayOn: 'Look at the person’s history.' },
  'undo-too-late': {
    sentence: 'This scan was more than 15 minutes ago.',
    wayOn: 'Ask the registration coordinator to correct it.',
  },
  'undo-other-device': {
    sentence: 'This scan was made on another laptop.',
    wayOn: 'Undo it on the laptop where it was scanned.',
  },
  'undo-already': { sentence: 'This scan is undone already.', wayOn: 'Nothing needs to be done.' },
  'undo-entry-first': {
    sentence: 'This person has come in or was given something.',
    wayOn: 'Undo that in the history first, then the registration.',
  },
  ...deskFailures,
  ...badgeFailures,
  ...badgePrintingFailures,
  ...sessionFailures,
  ...codeFailures,
  ...importFailures,
  ...reportFailures,
  ...paperFailures,
  ...personalDataFailures,
  ...fileFailures,
  'file-unreadable': {
    sentence: 'The file could not be opened.',
    wayOn: 'Check that it is still there, then choose it again.',
  },
  'file-not-text': {
    sentence: 'This file is neither text nor an Excel workbook.',
    wayOn: 'Save the list as Excel (.xlsx) or CSV from your spreadsheet, then choose that file.',
  },
  'file-is-workbook': {
    sentence: 'This is an Excel workbook, which cannot be read directly yet.',
    wayOn: 'Open it in Excel, choose File › Save As › CSV UTF-8, then choose that CSV file here.',
  },
  'file-too-large': { sentence: 'The file is too large.', wayOn: 'Split the list into several files.' },
  'file-empty': { sentence: 'There are no names in this file.', wayOn: 'Check what is in it, then choose it again.' },
  'file-no-name-column': {
    sentence: 'No column of names was found in the first line.',
    wayOn: 'Write “Full name” above the column of names, then choose the file again.',
  },
  'file-malformed': {
    sentence: 'This file could not be read to its end.',
    wayOn: 'Check the quotation marks in the line named, then choose the file again.',
  },
  'file-code-twice': {
    sentence: 'One code stands twice in the list.',
    wayOn: 'Check the rows named, then choose the file again.',
  },
  'file-not-an-event': { sentence: 'This event file could not be read.', wayOn: 'Install the app again.' },
  'event-already-open': {
    sentence: 'There is an event on this laptop already.',
    wayOn: 'Close it first, in Settings.',
  },
  'import-canceled': { sentence: 'The import was canceled.', wayOn: 'Nothing has changed.' },
  'camera-denied': { sentence: 'The camera is not allowed', wayOn: 'Allow the camera in the system settings.' },
  'camera-missing': { sentence: 'No camera found', wayOn: 'Connect a camera.' },
  'camera-busy': { sentence: 'Another app is using the camera', wayOn: 'Close that app.' },
  'camera-stopped': { sentence: 'The camera’s picture has stopped', wayOn: 'Unplug the camera and plug it in again.' },
  'camera-dark': { sentence: 'The camera’s picture is dark', wayOn: 'Open the camera’s cover or add light.' },
  'decoder-failed': { sentence: 'The camera’s code reader is not ready', wayOn: 'Start the app again.' },
  'not-a-rehearsal': {
    sentence: 'The clock can only be set in an example event.',
    wayOn: 'This event uses the laptop’s clock.',
  },
  'sync-address-invalid': {
    sentence: 'The address of headquarters is incomplete or not safe to use.',
    wayOn: 'Type the address that headquarters gave, such as https://hq.example.org.',
  },
  'sync-code-malformed': {
    sentence: 'A pairing code has eight letters and digits.',
    wayOn: 'Read the code again from headquarters’ screen, such as ABCD-EFGH.',
  },
  'sync-pairing-unknown': {
    sentence: 'Headquarters does not know this pairing code.',
    wayOn: 'Check it letter by letter, or ask the coordinator for a new one.',
  },
  'sync-pairing-expired': {
    sentence: 'This pairing code is older than 15 minutes.',
    wayOn: 'Ask the coordinator for a new one.',
  },
  'sync-pairing-used': {
    sentence: 'This pairing code was used already.',
    wayOn: 'One code is for one laptop: ask the coordinator for a new one.',
  },
  'sync-device-taken': {
    sentence: 'Headquarters knows this laptop from another event.',
    wayOn: 'Ask the coordinator for a new code and tell them this support code.',
  },
  'sync-no-network': {
    sentence: 'This laptop is on no network.',
    wayOn: 'Check the Wi-Fi or the cable. Registration goes on, data is safe on this laptop.',
  },
  'sync-dns': {
    sentence: 'The address of headquarters was not found on this network.',
    wayOn: 'Check the address, or try another network. Registration goes on.',
  },
  'sync-refused': {
    sentence: 'Headquarters cannot be reached at that address yet.',
    wayOn: 'The server may be starting again. This laptop tries again by itself.',
  },
  'sync-timeout': {
    sentence: 'Headquarters has not answered yet.',
    wayOn: 'The network may be slow. This laptop tries again by itself.',
  },
  'sync-cut': {
    sentence: 'The connection to headquarters was cut half-way.',
    wayOn: 'This laptop tries again by itself and goes on where it stopped.',
  },
  'sync-tls': {
    sentence: 'The security certificate of headquarters cannot be trusted.',
    wayOn: 'Check the laptop’s clock and the address. If it stays so, tell whoever runs the server.',
  },
  'sync-captive-portal': {
    sentence: 'This network wants a sign-in first (a Wi-Fi login page).',
    wayOn: 'Open a browser, sign in to the Wi-Fi, then press Sync now.',
  },
  'sync-not-headquarters': {
    sentence: 'That address is not a Gapura headquarters.',
    wayOn: 'Check the address with the coordinator.',
  },
  'sync-answer-unreadable': {
    sentence: 'The answer of headquarters could not be read.',
    wayOn: 'Nothing was changed. This laptop tries again by itself.',
  },
  'sync-server-error': {
    sentence: 'The server at headquarters has a problem.',
    wayOn: 'Data is safe on this laptop. It tries again by itself.',
  },
  'sync-server-busy': {
    sentence: 'The server at headquarters is busy.',
    wayOn: 'This laptop waits a moment and tries again by itself.',
  },
  'sync-request-refused': {
    sentence: 'Headquarters could not read what this laptop sent.',
    wayOn: 'Data is safe on this laptop. Tell this support code to whoever runs the server.',
  },
  'sync-protocol-mismatch': {
    sentence: 'This app and headquarters are of versions that do not fit.',
    wayOn: 'Update the older one. Registration goes on, data is safe on this laptop.',
  },
  'sync-revoked': {
    sentence: 'Headquarters has revoked this laptop’s connection.',
    wayOn: 'What was not sent is kept here. Ask the coordinator for a new pairing code.',
  },
  'sync-token-unknown': {
    sentence: 'Headquarters does not know this laptop any more.',
    wayOn: 'Data is kept here. Ask the coordinator for a new pairing code.',
  },
  'sync-needs-pairing': {
    sentence: 'This laptop was restored from a backup and has to be connected to headquarters once more.',
    wayOn: 'Ask the coordinator for a new pairing code. All data is kept here.',
  },
  'sync-chain-broken': {
    sentence: 'This laptop’s chain of records does not fit what headquarters has.',
    wayOn: 'Data is kept here. Tell the coordinator this support code.',
  },
  'sync-not-connected': {
    sentence: 'This laptop is not connected to headquarters.',
    wayOn: 'Connect it with a pairing code first.',
  },
  'sync-already-connected': {
    sentence: 'This laptop is connected to headquarters already.',
    wayOn: 'Disconnect it first to use another code.',
  },
  'sync-download-running': {
    sentence: 'The event is being downloaded.',
    wayOn: 'Wait until it is done, or cancel the download.',
  },
  'conflict-changed': { sentence: 'This conflict has just changed.', wayOn: 'Look at the records again, then decide.' },
  'pin-wrong': { sentence: 'That PIN does not match.', wayOn: 'Try once more.' },
  'pin-wait': {
    sentence: 'The PIN of this officer did not match several times.',
    wayOn: 'Wait a moment, or sign in as another officer.',
  },
  'officer-unknown': {
    sentence: 'This officer does not work at this event.',
    wayOn: 'Choose another name, or ask a supervisor to add it in Settings.',
  },
  'not-a-supervisor': { sentence: 'This takes a supervisor’s PIN.', wayOn: 'Call a supervisor and choose their name.' },
  'officer-approval-missing': {
    sentence: 'Changing the officers takes a supervisor’s PIN.',
    wayOn: 'Choose the supervisor and enter their PIN.',
  },
  'officer-first-supervisor': {
    sentence: 'The first officer has to be a supervisor.',
    wayOn: 'Add a supervisor first, and the desk officers after that.',
  },
  'officer-last-supervisor': {
    sentence: 'This event needs at least one active supervisor.',
    wayOn: 'Make another officer a supervisor first.',
  },
  'desk-locked': {
    sentence: 'This desk is locked, so this was not recorded.',
    wayOn: 'Enter an officer’s PIN, then try once more.',
  },
  'desk-unattended': {
    sentence: 'No officer is signed in at this desk, so this was not recorded.',
    wayOn: 'Press F10, choose your name and enter your PIN. Then scan once more.',
  },
  'override-nothing': { sentence: 'There is no refusal here that can be let pass.', wayOn: 'Scan the code once more.' },
  'override-other-device': {
    sentence: 'This refusal was made on another laptop.',
    wayOn: 'Scan the code at this desk, then let it pass.',
  },
  'override-too-late': {
    sentence: 'This refusal was more than 15 minutes ago.',
    wayOn: 'Scan the code once more, then let it pass.',
  },
  'self-service-on': {
    sentence: 'This screen is in use for self-service.',
    wayOn: 'Leave it first with an officer’s PIN.',
  },
} as const
