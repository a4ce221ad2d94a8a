import { badgeFailures } from '../badge-failures.ts'
import { paperFailures } from '../paper-failures.ts'
import { fileFailures } from '../file-failures.ts'

/** What went wrong between this page and headquarters, in a sentence, and what to do next. */
export const failures = {
  unexpected: {
    sentence: 'Something unexpected happened.',
    wayOn: 'Try again. If it happens again, tell support this code.',
  },
  unreachable: {
    sentence: 'Headquarters cannot be reached.',
    wayOn: 'Check the network, then try again. The desks go on without headquarters.',
  },
  'not-headquarters': {
    sentence: 'What answered is not headquarters.',
    wayOn: 'The Wi-Fi may want you to sign in first. Open its page, then try again.',
  },
  'request-malformed': { sentence: 'This could not be read.', wayOn: 'Check the field named, then try again.' },
  'code-nobody-chosen': {
    sentence: 'Nobody in this choice has a valid code.',
    wayOn: 'Widen the choice, or give them a code first.',
  },
  'code-key-missing': {
    sentence: 'There is no key to sign codes with.',
    wayOn: 'Make a key first, or make the file without signatures.',
  },
  'code-key-unknown': { sentence: 'This key is not there any more.', wayOn: 'Load this page again.' },
  'code-keys-full': {
    sentence: 'This event has 20 keys already.',
    wayOn: 'Use one that is there. Revoked keys count too.',
  },
  'request-too-large': { sentence: 'This file is too large.', wayOn: 'Split it into several files.' },
  'too-many-requests': { sentence: 'Too many attempts.', wayOn: 'Wait a minute, then try again.' },
  'server-error': {
    sentence: 'Headquarters made an error.',
    wayOn: 'Try again. If it happens again, tell support this code.',
  },
  'not-found': { sentence: 'What you look for is not here.', wayOn: 'Go back to the events.' },
  'signed-out': { sentence: 'You are signed out.', wayOn: 'Sign in again to go on.' },
  'not-allowed': { sentence: 'Your role does not allow this.', wayOn: 'Ask a coordinator or an administrator.' },
  'cross-site': { sentence: 'This request came from another site.', wayOn: 'Reload this page, then try again.' },
  'sign-in-wrong': { sentence: 'E-mail and password do not match.', wayOn: 'Check both, then try again.' },
  'link-unknown': { sentence: 'This link is not known.', wayOn: 'Open the whole link, or ask for a new one.' },
  'link-expired': { sentence: 'This link has expired.', wayOn: 'Ask an administrator for a new link.' },
  'link-used': { sentence: 'This link was used already.', wayOn: 'Sign in with your e-mail and password.' },
  'email-taken': { sentence: 'Another user has this e-mail.', wayOn: 'Use another e-mail.' },
  'password-wrong': { sentence: 'The current password does not match.', wayOn: 'Type it once more.' },
  'user-unknown': { sentence: 'There is no such user.', wayOn: 'Reload the list of users.' },
  'last-administrator': {
    sentence: 'This is the last administrator.',
    wayOn: 'Make somebody else an administrator first.',
  },
  'event-unknown': { sentence: 'There is no such event.', wayOn: 'Choose an event from the list.' },
  'event-exists': { sentence: 'This event is at headquarters already.', wayOn: 'Open it from the list of events.' },
  'event-has-records': {
    sentence: 'This event has attendance records already.',
    wayOn: 'Its time zone can no longer be changed.',
  },
  'session-twice': { sentence: 'Two sessions have the same code.', wayOn: 'Give each session a code of its own.' },
  'session-times': { sentence: 'A session closes before it opens.', wayOn: 'Check when it opens and closes.' },
  'session-has-records': {
    sentence: 'This session has attendance records already.',
    wayOn: 'A session that was used cannot be removed.',
  },
  'session-unknown': { sentence: 'This session is gone.', wayOn: 'Choose another session.' },
  'prefix-twice': { sentence: 'Another event has this code prefix.', wayOn: 'Choose another prefix.' },
  'item-twice': { sentence: 'Two items have the same name.', wayOn: 'Give each item a name of its own.' },
  'item-in-use': {
    sentence: 'A session hands this item over, or somebody has received it.',
    wayOn: 'Take it out of the session first. An item that people have received stays in the list.',
  },
  'question-twice': { sentence: 'This question is there twice.', wayOn: 'Reload this page, then try again.' },
  'question-empty': {
    sentence: 'This question has no words yet.',
    wayOn: 'Write the question, in one language at least.',
  },
  'question-options': { sentence: 'A choice needs two options at least.', wayOn: 'Write one option on each line.' },
  'question-answered': {
    sentence: 'This question has been answered.',
    wayOn: 'An answered question cannot be removed or become another kind. Change its words only.',
  },
  'consent-required': {
    sentence: 'A consent cannot be required.',
    wayOn: 'Let everybody choose; the answer may be no.',
  },
  'alert-nobody': {
    sentence: 'This alert is not about anybody yet.',
    wayOn: 'Choose people, groups, communities or roles.',
  },
  'officer-unknown': { sentence: 'This officer is not there.', wayOn: 'Reload the list of officers.' },
  'last-supervisor': {
    sentence: 'This is the last active supervisor.',
    wayOn: 'Make another officer a supervisor first.',
  },
  'participant-unknown': { sentence: 'This person is not on the list.', wayOn: 'Search for the name again.' },
  'phone-malformed': {
    sentence: 'This mobile number cannot be read.',
    wayOn: 'Write it like 0812-3456-7890, or leave it empty.',
  },
  'code-unknown': { sentence: 'There is no such code.', wayOn: 'Reload this person.' },
  'participant-erased': { sentence: 'The data of this person was erased already.', wayOn: 'There is nothing to do.' },
  'code-taken': { sentence: 'Somebody else has this code.', wayOn: 'Use another code, or leave it empty.' },
  'code-not-valid': { sentence: 'This code is no longer valid.', wayOn: 'Use a code that is still valid.' },
  'device-unknown': { sentence: 'There is no such device.', wayOn: 'Reload the list of devices.' },
  'device-revoked-already': { sentence: 'This device is revoked already.', wayOn: 'Nothing needs to be done.' },
  'conflict-unknown': { sentence: 'This conflict is gone.', wayOn: 'Reload the list of conflicts.' },
  'conflict-changed': {
    sentence: 'Another entry has come in meanwhile, so nothing was decided.',
    wayOn: 'Look at the new entry, then decide again.',
  },
  'conflict-decided': { sentence: 'This conflict is decided already.', wayOn: 'Its decision stands below.' },
  'key-unknown': { sentence: 'There is no such key.', wayOn: 'Reload the list of keys.' },
  'key-missing': { sentence: 'The API key is missing.', wayOn: 'Send the key along.' },
  'scope-missing': { sentence: 'This key may not do that.', wayOn: 'Make a key that may.' },
  ...badgeFailures,
  'papers-picture-unusable': paperFailures['papers-picture-unusable'],
  ...fileFailures,
  'file-not-text': {
    sentence: 'This file is neither text nor an Excel workbook.',
    wayOn: 'Save the list as Excel (.xlsx) or CSV, then choose that file.',
  },
  'import-changed': {
    sentence: 'The participants have changed since that preview.',
    wayOn: 'Look through the new preview, then import.',
  },
  'import-canceled': { sentence: 'The import was canceled.', wayOn: 'Nothing has changed.' },
  'file-unreadable': { sentence: 'The file cannot be opened.', wayOn: 'Choose the file once more.' },
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
  'file-not-an-event': {
    sentence: 'This is not an event file of Gapura.',
    wayOn: 'Choose an event file (JSON) of Gapura.',
  },
} as const
