import { addCodeKey, listCodeKeys, qrWriter, revokeCodeKey } from '#engine/codes/code-keys.ts'
import { readCode } from '#engine/check-in/gather-facts.ts'
import { type Desk, scanCode } from '#engine/check-in/scan-code.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { expect, it } from 'vitest'
import { seededRandom } from '../../../../tools/demo-event/seeded-random.ts'
import { openTestEvent, personFor, scanOf } from '../open-test-event.ts'

const random = seededRandom(41)
const [theirs, nobodys] = [drawCode('BJB', random), drawCode('BJB', random)]
const people = [personFor({ codes: [{ text: theirs, standing: 'valid' }] })]

function signer({ open }: Desk): (code: string) => string {
  const written = qrWriter(open, true)
  if (!written.ok) throw new Error(written.failure.code)
  return written.value
}

function verdictOf(desk: Desk, text: string) {
  const scanned = scanCode(desk, scanOf(text))
  if (!scanned.ok) throw new Error(scanned.failure.code)
  return scanned.value.verdict
}

it('admits whoever bears a signed code of the list, also through a scanner with Caps Lock', async () => {
  using event = await openTestEvent({ people })
  addCodeKey(event.desk)
  const code = signer(event.desk)(theirs)
  expect(verdictOf(event.desk, code)).toMatchObject({ kind: 'admitted', person: { participantId: 'siti' } })
  expect(verdictOf(event.desk, code.toLowerCase())).toMatchObject({ kind: 'already-in' })
  // The short code is the same person's.
  expect(verdictOf(event.desk, theirs)).toMatchObject({ kind: 'already-in' })
})

it('says of a genuine code that its data is not here yet, and of a forged one that it cannot be read', async () => {
  using event = await openTestEvent({ people })
  addCodeKey(event.desk)
  const code = signer(event.desk)(nobodys)
  expect(verdictOf(event.desk, code)).toEqual({ kind: 'refused', reason: 'unknown-code', isGenuine: true })
  const last = code.endsWith('0') ? '8' : '0'
  expect(verdictOf(event.desk, code.slice(0, -1) + last)).toEqual({ kind: 'refused', reason: 'malformed-code' })
  expect(verdictOf(event.desk, code.slice(0, 60))).toEqual({ kind: 'refused', reason: 'malformed-code' })
  const records = [...event.open.records.after(event.open.deviceId, 0)]
  expect(records[0]?.payload).toMatchObject({ kind: 'refusal', reason: 'unknown-code', code })
})

it('lets the list revoke a signed code, and knows whose it was', async () => {
  using event = await openTestEvent({ people: [personFor({ codes: [{ text: theirs, standing: 'replaced' }] })] })
  addCodeKey(event.desk)
  expect(verdictOf(event.desk, signer(event.desk)(theirs))).toMatchObject({ reason: 'code-replaced' })
})

it('lets codes of an old key pass after a new one was made, until the old one is revoked', async () => {
  using event = await openTestEvent({ people })
  addCodeKey(event.desk)
  const old = signer(event.desk)(theirs)
  addCodeKey(event.desk)
  const fresh = signer(event.desk)(theirs)
  expect(fresh).not.toBe(old)
  const standings = () => listCodeKeys(event.open).map(({ id, standing }) => `${id} ${standing}`)
  expect(standings()).toEqual(['k2 signs', 'k1 verifies'])
  expect(readCode(event.open, old, null)).toMatchObject({ kind: 'known', standing: 'valid' })
  revokeCodeKey(event.desk, { keyId: 'k1' })
  expect(readCode(event.open, old, null)).toMatchObject({ kind: 'known', standing: 'revoked' })
  expect(readCode(event.open, fresh, null)).toMatchObject({ kind: 'known', standing: 'valid' })
  revokeCodeKey(event.desk, { keyId: 'k2' })
  expect(standings()).toEqual(['k2 revoked', 'k1 revoked'])
  expect(qrWriter(event.open, true)).toMatchObject({ ok: false, failure: { code: 'code-key-missing' } })
  expect(addCodeKey(event.desk)).toMatchObject({ value: { keyId: 'k3' } })
})

it('sends the bearer of another city’s signed code there, and does not know a code of a key that it never had', async () => {
  using event = await openTestEvent({ people })
  using other = await openTestEvent()
  addCodeKey(other.desk)
  const elsewhere = { ...other.open.event, codePrefix: 'BDG' }
  Object.assign(other.open, { event: elsewhere })
  const code = signer(other.desk)(drawCode('BDG', random))
  expect(verdictOf(event.desk, code)).toMatchObject({ reason: 'other-event', event: { city: 'Bandung' } })
  Object.assign(other.open, { event: event.open.event })
  expect(verdictOf(event.desk, signer(other.desk)(theirs))).toEqual({ kind: 'refused', reason: 'unknown-code' })
})

it('admits codes of other systems letter by letter, up to 512 of them', async () => {
  const foreign = [
    'hmtbkf4zwcrdknhd3c2bfqc5r9svgawm',
    'aBcDeF-1234',
    'https://contoh.id/t/42?x=1&y=%20#a',
    'Tiket №7 — Café 🎟',
    `G1.${'x'.repeat(40)}`,
    'x'.repeat(512),
  ]
  using event = await openTestEvent({
    people: foreign.map((text, index) => personFor({ id: `p${index}`, codes: [{ text, standing: 'valid' }] })),
  })
  for (const [index, text] of foreign.entries())
    expect(verdictOf(event.desk, text), text).toMatchObject({
      kind: 'admitted',
      person: { participantId: `p${index}` },
    })
  // What cannot work: more letters than are kept, and letters that differ in their accents.
  expect(verdictOf(event.desk, 'x'.repeat(513))).toMatchObject({ reason: 'malformed-code' })
  expect(verdictOf(event.desk, 'Tiket №7 — Cafe 🎟')).toMatchObject({ reason: 'unknown-code' })
})
