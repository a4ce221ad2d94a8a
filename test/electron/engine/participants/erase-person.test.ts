import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { appendRecord, rebuildProjection, sha256 } from '#engine/check-in/append-record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { copyPersonData } from '#engine/participants/copy-person-data.ts'
import { correctPerson } from '#engine/participants/correct-person.ts'
import { erasePerson } from '#engine/participants/erase-person.ts'
import { putListEntry } from '#engine/participants/put-person.ts'
import { registerWalkIn } from '#engine/participants/register-walk-in.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import { findChainBreak } from '#shared/records/record-chain.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { openTestEvent, personFor, scanOf } from '../open-test-event.ts'

type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

const because = 'requested' as const
const other = personFor({
  id: 'budi',
  name: 'Budi Santoso',
  phone: '+628100000002',
  sex: 'L',
  codes: [{ text: 'BJBBUDI02', standing: 'valid' }],
})
const zahrotun = personFor({
  id: 'seven',
  name: 'Hj. Zahrotunnisa Qomariyah, M.Pd.',
  phone: '+6281000007777',
  email: 'zahrotun@example.org',
  alert: 'Kursi roda merah',
  category: 'Ketua Kwarcab',
  codes: [{ text: 'BJBZAHR03', standing: 'valid' }],
})
/** As they were written, and as the search folds them. */
const secrets = [
  'zahrotun',
  'qomariyah',
  ...foldName('Zahrotunnisa Qomariyah'),
  '81000007777',
  'merah',
  'kwarcab',
  'penggantinya',
  '444,222',
]

function note(event: TestEvent, participantId: string, payload: RecordPayload) {
  return event.open.immediate(() =>
    appendRecord(event.open, event.station, { sessionId: null, participantId, scannedAt: event.open.clock(), payload }),
  )
}

function liveALittle(event: TestEvent) {
  scanCode(event.desk, scanOf('BJBZAHR03'))
  scanCode(event.desk, scanOf('BJBBUDI02'))
  correctPerson(event.desk, { participantId: 'seven', draft: { name: 'Zahrotun Nisa', phone: '0810-0000-7777' } })
  correctPerson(event.desk, { participantId: 'seven', draft: { community: 'Pramuka' } })
  note(event, 'seven', { kind: 'representation', name: 'Penggantinya Rahmat' })
  note(event, 'seven', { kind: 'signature', strokes: '444,222 555,111' })
  note(event, 'seven', { kind: 'answer', question: 'kaus', value: 'Zahrotun mau merah' })
}

/** All bytes that the event's files hold, as text in small letters. */
function bytesOf(path: string): string {
  return ['', '-wal']
    .map((ending) => `${path}${ending}`)
    .filter(existsSync)
    .map((file) => readFileSync(file, 'latin1').toLowerCase())
    .join('')
}

function breakOf({ open }: Pick<TestEvent, 'open'>) {
  return findChainBreak(open.records.after(open.deviceId, 0), sha256)
}

function projectionOf({ open }: TestEvent) {
  return {
    people: ['seven', 'budi'].map((id) => open.listEntries.find(id)),
    present: ['seven', 'budi'].map((id) => open.attendance.find(id, 'reg')),
    counts: open.attendance.counts('reg', ''),
  }
}

it('takes every byte that names a person out of the file and its log, and leaves the chain whole', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  liveALittle(event)
  expect(secrets.filter((secret) => bytesOf(event.path).includes(secret))).toEqual(secrets)
  const told = erasePerson(event.desk, { participantId: 'seven', because })
  expect(told).toMatchObject({ ok: true, value: { records: 4, isFileClean: true } })
  expect(secrets.filter((secret) => bytesOf(event.path).includes(secret))).toEqual([])
  expect(bytesOf(event.path)).toContain('santoso')
  expect(breakOf(event)).toBeNull()
  event.open.close()
  const again = openEventFile(event.path, null, event.surroundings)
  if (!again.ok) throw new Error(again.failure.detail)
  expect(breakOf({ open: again.value })).toBeNull()
  again.value.close()
})

it('leaves what is counted as it was, and equal to what a rebuild makes of the records', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  liveALittle(event)
  const before = projectionOf(event)
  erasePerson(event.desk, { participantId: 'seven', because })
  const after = projectionOf(event)
  expect(after.counts).toEqual(before.counts)
  expect(after.present).toEqual(before.present)
  expect(after.people[1]).toEqual(before.people[1])
  expect(after.people[0]).toEqual({
    ...before.people[0],
    name: '—',
    phone: '',
    email: '',
    alert: '',
    category: '',
    codes: [{ text: 'BJBZAHR03', standing: 'revoked' }],
  })
  rebuildProjection(event.open)
  expect(projectionOf(event)).toEqual(after)
})

it('finds nobody by the erased name, lets nobody in by the code, and still finds others', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  erasePerson(event.desk, { participantId: 'seven', because })
  const found = (query: string) => searchParticipants(event.open, { query, sessionId: 'reg', limit: 5 }).length
  expect([found('Zahrotunnisa'), found('7777'), found('Budi')]).toEqual([0, 0, 1])
  expect(scanCode(event.desk, scanOf('BJBZAHR03'))).toMatchObject({
    ok: true,
    value: { verdict: { kind: 'refused', reason: 'code-revoked' } },
  })
  expect(correctPerson(event.desk, { participantId: 'seven', draft: { name: 'Zahrotun' } })).toMatchObject({
    failure: { code: 'person-erased' },
  })
})

it('empties what comes later of somebody who is erased: records, and the list itself', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  erasePerson(event.desk, { participantId: 'seven', because })
  note(event, 'seven', { kind: 'correction', changes: { name: 'Zahrotun', sex: 'P' } })
  const answer = note(event, 'seven', { kind: 'answer', question: 'kaus', value: 'merah' })
  // By itself: the list may never come again.
  expect(event.open.records.find(answer.id)).toMatchObject({ payload: { value: '—' }, hash: answer.hash })
  event.open.immediate(() => putListEntry(event.open, zahrotun))
  expect(event.open.listEntries.find('seven')).toMatchObject({ name: '—', phone: '', sex: 'P' })
  expect(event.open.listEntries.asListed('seven')).toMatchObject({ name: '—', email: '' })
  expect(breakOf(event)).toBeNull()
})

it('erases somebody who was registered at the desk', async () => {
  using event = await openTestEvent({ people: [other] })
  const draft = { name: 'Rahmah Wulandari', community: 'GenRe', sex: 'P', phone: '081000004321' } as const
  registerWalkIn(
    event.desk,
    { random: () => 0.3 },
    { draft: { ...draft, isMinor: false, hasPermission: false }, sessionId: 'reg', isSomebodyElse: false },
  )
  const [walkIn] = searchParticipants(event.open, { query: 'Rahmah', sessionId: 'reg', limit: 1 })
  const participantId = walkIn?.participantId ?? ''
  erasePerson(event.desk, { participantId, because })
  expect(event.open.listEntries.find(participantId)).toMatchObject({
    name: '—',
    phone: '',
    community: 'GenRe',
    sex: 'P',
  })
  expect(event.open.attendance.counts('reg', '')).toMatchObject({ arrived: 1 })
  expect(bytesOf(event.path)).not.toContain('wulandari')
})

it('lets no statement empty or change a record of somebody who was not erased', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  liveALittle(event)
  erasePerson(event.desk, { participantId: 'seven', because })
  const db = new Database(event.path)
  const erasure = event.open.records.ofParticipant('seven').find(({ payload }) => payload.kind === 'erasure')
  const [admission] = event.open.records.ofParticipant('budi')
  const answer = event.open.records.ofParticipant('seven').find(({ payload }) => payload.kind === 'answer')
  const change = (sql: string) => () => db.exec(sql)
  expect(change(`UPDATE records SET payload = '{}' WHERE id = '${admission?.id}'`)).toThrow('never changed')
  expect(change(`UPDATE records SET erased_by = '${erasure?.id}' WHERE id = '${admission?.id}'`)).toThrow(
    'never changed',
  )
  expect(change(`UPDATE records SET scanned_at = 1 WHERE id = '${answer?.id}'`)).toThrow('never changed')
  expect(change(`UPDATE records SET erased_by = NULL WHERE id = '${answer?.id}'`)).toThrow('never changed')
  db.close()
})

it('gives a person all that is kept of them as a file, and records that it did', async () => {
  using event = await openTestEvent({ people: [other, zahrotun] })
  liveALittle(event)
  const ask = { participantId: 'seven', format: 'json', language: 'id' } as const
  const told = await copyPersonData(event.desk, ask, event.folder)
  if (!told.ok) throw new Error(told.failure.code)
  expect(told.value.file).not.toMatch(/zahrotun.*nisa/i)
  const data = JSON.parse(readFileSync(`${event.folder}/${told.value.file}`, 'utf8'))
  expect(data).toMatchObject({ format: 'gapura-person', representedBy: 'Penggantinya Rahmat' })
  expect(data.entries[0].onList).toMatchObject({ name: zahrotun.name, email: zahrotun.email })
  expect(data.records.map(({ data: payload }: { data: RecordPayload }) => payload.kind)).toEqual([
    'admission',
    'correction',
    'correction',
    'representation',
    'signature',
    'answer',
  ])
  expect(data.records[0].atEvent).toBe('24 Juni 2019, 04.10 WITA')
  expect(event.open.records.ofParticipant('seven').at(-1)?.payload).toEqual({ kind: 'data-copy', format: 'json' })
})
