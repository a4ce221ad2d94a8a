/**
 * Every failure that a person can meet, with the number that support asks for. The sentence for each is in the
 * message catalogue under `failures`. A number is never given to another failure.
 */
export const supportNumbers = {
  'invalid-request': 'GPR-101',
  'engine-unavailable': 'GPR-102',
  unexpected: 'GPR-103',
  'no-event-open': 'GPR-104',
  'session-unknown': 'GPR-105',
  'participant-unknown': 'GPR-106',
  'disk-full': 'GPR-201',
  'folder-read-only': 'GPR-202',
  'database-busy': 'GPR-203',
  'database-damaged': 'GPR-204',
  'database-newer': 'GPR-205',
  'database-unsafe': 'GPR-206',
  'key-unavailable': 'GPR-207',
  'backup-missing': 'GPR-208',
  'backup-failed': 'GPR-209',
  'undo-nothing': 'GPR-301',
  'undo-too-late': 'GPR-302',
  'undo-other-device': 'GPR-303',
  'undo-already': 'GPR-304',
  'undo-entry-first': 'GPR-305',
  'file-unreadable': 'GPR-401',
  'file-not-text': 'GPR-402',
  'file-too-large': 'GPR-403',
  'file-empty': 'GPR-404',
  'file-no-name-column': 'GPR-405',
  'file-malformed': 'GPR-406',
  'file-code-twice': 'GPR-407',
  'file-not-an-event': 'GPR-408',
  'event-already-open': 'GPR-409',
  'import-canceled': 'GPR-410',
  'file-is-workbook': 'GPR-411',
  'camera-denied': 'GPR-501',
  'camera-missing': 'GPR-502',
  'camera-busy': 'GPR-503',
  'camera-stopped': 'GPR-504',
  'camera-dark': 'GPR-505',
  'decoder-failed': 'GPR-506',
  'not-a-rehearsal': 'GPR-601',
  'sync-address-invalid': 'GPR-701',
  'sync-code-malformed': 'GPR-702',
  'sync-pairing-unknown': 'GPR-703',
  'sync-pairing-expired': 'GPR-704',
  'sync-pairing-used': 'GPR-705',
  'sync-device-taken': 'GPR-706',
  'sync-no-network': 'GPR-711',
  'sync-dns': 'GPR-712',
  'sync-refused': 'GPR-713',
  'sync-timeout': 'GPR-714',
  'sync-cut': 'GPR-715',
  'sync-tls': 'GPR-716',
  'sync-captive-portal': 'GPR-717',
  'sync-not-headquarters': 'GPR-718',
  'sync-answer-unreadable': 'GPR-719',
  'sync-server-error': 'GPR-721',
  'sync-server-busy': 'GPR-722',
  'sync-request-refused': 'GPR-723',
  'sync-protocol-mismatch': 'GPR-724',
  'sync-revoked': 'GPR-731',
  'sync-token-unknown': 'GPR-732',
  'sync-needs-pairing': 'GPR-733',
  'sync-chain-broken': 'GPR-734',
  'sync-not-connected': 'GPR-735',
  'sync-already-connected': 'GPR-736',
  'sync-download-running': 'GPR-737',
  'conflict-changed': 'GPR-741',
  'pin-wrong': 'GPR-801',
  'pin-wait': 'GPR-802',
  'officer-unknown': 'GPR-803',
  'not-a-supervisor': 'GPR-804',
  'officer-approval-missing': 'GPR-805',
  'officer-first-supervisor': 'GPR-806',
  'officer-last-supervisor': 'GPR-807',
  'desk-locked': 'GPR-808',
  'desk-unattended': 'GPR-809',
  'override-nothing': 'GPR-811',
  'override-other-device': 'GPR-812',
  'override-too-late': 'GPR-813',
  'self-service-on': 'GPR-821',
  'group-nobody-ticked': 'GPR-860',
  'question-unknown': 'GPR-861',
  'answer-invalid': 'GPR-862',
  'signature-unreadable': 'GPR-863',
} as const

export type FailureCode = keyof typeof supportNumbers

/** What an expected failure looks like everywhere: a code, and where or what if that helps (never personal data). */
export type Failure = { code: FailureCode; detail?: string }

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed(code: FailureCode, detail?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail } }
}
