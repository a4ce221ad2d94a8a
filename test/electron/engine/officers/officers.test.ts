import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codesOf, scanOf, testLaptop, type TestEngine } from '../start-test-engine.ts'

const pin = '9173'

/** The example event, with nobody on duty and a supervisor and a desk officer of our own. */
async function withOfficers(engine: TestEngine) {
  const before = await engine.ask('officers:list', null)
  const approval = approvalFrom(before)
  const aminah = { name: 'Hj. Aminah', role: 'supervisor' as const, pin }
  const afterFirst = await engine.ask('officers:add', { ...aminah, approval })
  const supervisorId = idOf(afterFirst, 'Hj. Aminah')
  const desk = { name: 'Rina', role: 'desk' as const, pin: '1357', approval: { officerId: supervisorId, pin } }
  const officerId = idOf(await engine.ask('officers:add', desk), 'Rina')
  return { supervisorId, officerId, approval: { officerId: supervisorId, pin } }
}

function approvalFrom(officers: { id: string; role: string; isActive: boolean }[]) {
  const supervisor = officers.find(({ role, isActive }) => role === 'supervisor' && isActive)
  return supervisor ? { officerId: supervisor.id, pin: '2468' } : null
}

function idOf(officers: { id: string; name: string }[], name: string): string {
  return officers.find((officer) => officer.name === name)?.id ?? ''
}

async function dutyOf(engine: TestEngine) {
  const state = await engine.ask('app:state', null)
  return state.kind === 'open' ? state.duty : null
}

describe('officers', () => {
  it('sign in with their PIN, stand in every record from then on, and are still there after a restart', async () => {
    using laptop = testLaptop()
    const first = await laptop.start({ isDemoWanted: true })
    const { officerId, supervisorId } = await withOfficers(first)
    expect(await first.tryAsk('officers:sign-in', { officerId, pin: '0000' })).toMatchObject({
      failure: { code: 'pin-wrong' },
    })
    expect(await first.ask('officers:sign-in', { officerId, pin: '1357' })).toMatchObject({
      officer: { name: 'Rina' },
      isLocked: false,
    })
    await first.stop()
    const second = await laptop.start()
    expect(await dutyOf(second)).toMatchObject({ officer: { name: 'Rina' } })
    const [code = ''] = await codesOf(second, 1)
    const { verdict } = await second.ask('check-in:scan', scanOf(code))
    const participantId = 'person' in verdict ? verdict.person.participantId : ''
    const { records } = await second.ask('participants:history', { participantId })
    expect(records[0]).toMatchObject({ kind: 'admission', officerName: 'Rina' })
    expect(await second.ask('officers:sign-in', { officerId: supervisorId, pin })).toMatchObject({
      officer: { name: 'Hj. Aminah' },
    })
    await second.stop()
  })

  it('are named to the window without anything that proves a PIN, and no PIN gets into a file, a log or a broadcast', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const { officerId } = await withOfficers(engine)
    await engine.tryAsk('officers:sign-in', { officerId, pin: '739154' })
    const told = JSON.stringify([
      await engine.ask('app:state', null),
      await engine.ask('officers:list', null),
      engine.broadcasts,
      engine.logged,
    ])
    expect(told).toContain('Rina')
    expect(told).not.toMatch(/"(pin|salt|hash|officers)"/)
    expect(told).not.toContain('739154')
    await engine.stop()
    for (const path of filesIn(laptop.dataFolder)) expect(readFileSync(path).includes('739154'), path).toBe(false)
  })

  it('are added and changed by a supervisor only; the last one stays, and whoever may no longer work is signed out', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const { officerId, supervisorId, approval } = await withOfficers(engine)
    const fresh = { name: 'Budi', role: 'desk' as const, pin: '4321' }
    for (const [by, code] of [
      [null, 'officer-approval-missing'],
      [{ officerId, pin: '1357' }, 'not-a-supervisor'],
      [{ officerId: supervisorId, pin: '0000' }, 'pin-wrong'],
    ] as const) {
      expect(await engine.tryAsk('officers:add', { ...fresh, approval: by })).toMatchObject({ failure: { code } })
    }
    await engine.ask('officers:sign-in', { officerId, pin: '1357' })
    await engine.ask('officers:change', { officerId, change: { pin: '8642' }, approval })
    expect(await engine.tryAsk('officers:sign-in', { officerId, pin: '1357' })).toMatchObject({ ok: false })
    expect(await dutyOf(engine)).toMatchObject({ officer: { name: 'Rina' } })
    await engine.ask('officers:change', { officerId, change: { isActive: false }, approval })
    expect(await dutyOf(engine)).toMatchObject({ officer: null })
    expect(await engine.tryAsk('officers:sign-in', { officerId, pin: '8642' })).toMatchObject({
      failure: { code: 'officer-unknown' },
    })
    const others = (await engine.ask('officers:list', null)).filter(
      ({ id, role }) => role === 'supervisor' && id !== supervisorId,
    )
    for (const { id } of others)
      await engine.ask('officers:change', { officerId: id, change: { role: 'desk' }, approval })
    expect(
      await engine.tryAsk('officers:change', { officerId: supervisorId, change: { isActive: false }, approval }),
    ).toMatchObject({ failure: { code: 'officer-last-supervisor' } })
    await engine.stop()
  })

  it('of one name are told apart', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const { approval } = await withOfficers(engine)
    const officers = await engine.ask('officers:add', { name: 'rina', role: 'desk', pin: '5555', approval })
    const labels = officers.filter(({ name }) => name.toLowerCase() === 'rina').map(({ label }) => label)
    expect(labels.toSorted()).toEqual(['Rina (1)', 'rina (2)'])
    await engine.stop()
  })
})

describe('a locked desk', () => {
  it('shows nobody, answers scans where that is allowed, says so where not, and is still locked after a restart', async () => {
    using laptop = testLaptop()
    const first = await laptop.start({ isDemoWanted: true })
    const { officerId } = await withOfficers(first)
    const [code = '', next = ''] = await codesOf(first, 2)
    await first.ask('device:change-settings', { isScanningAllowedWhileLocked: true })
    await first.ask('officers:sign-in', { officerId, pin: '1357' })
    await first.ask('officers:lock', null)
    await first.stop()

    const engine = await laptop.start()
    expect(await dutyOf(engine)).toMatchObject({ isLocked: true, isCovered: true, isScanningAllowed: true })
    const search = { query: 'adi', sessionId: 'reg', limit: 5 }
    for (const [channel, input] of [
      ['participants:search', search],
      ['check-in:recent', { sessionId: 'reg', limit: 5 }],
      ['device:change-settings', { isScanningAllowedWhileLocked: false }],
      ['officers:add', { name: 'Budi', role: 'desk', pin: '4321', approval: null }],
      ['first-run:close-event', null],
    ] as const) {
      expect(await engine.tryAsk(channel, input), channel).toMatchObject({ failure: { code: 'desk-locked' } })
    }
    expect(await engine.ask('check-in:scan', scanOf(code))).toMatchObject({ verdict: { kind: 'admitted' } })
    await engine.ask('device:change-settings', { language: 'en' })
    await engine.ask('officers:sign-in', { officerId, pin: '1357' })
    expect(await engine.ask('participants:search', search)).not.toEqual([])

    await engine.ask('device:change-settings', { isScanningAllowedWhileLocked: false })
    await engine.ask('officers:lock', null)
    expect(await engine.tryAsk('check-in:scan', scanOf(next))).toMatchObject({ failure: { code: 'desk-locked' } })
    await engine.ask('officers:sign-out', null)
    expect(await engine.tryAsk('check-in:scan', scanOf(next))).toMatchObject({ failure: { code: 'desk-unattended' } })
    await engine.stop()
  })
})

describe('self-service', () => {
  it('looks without recording, admits when confirmed, keeps everything else away, and is left with a PIN only', async () => {
    using laptop = testLaptop()
    const first = await laptop.start({ isDemoWanted: true })
    const { officerId } = await withOfficers(first)
    const [code = ''] = await codesOf(first, 1)
    expect(await first.askAnything('device:change-settings', { isSelfService: true })).toMatchObject({ ok: false })
    await first.ask('self-service:start', { officerId, pin: '1357' })
    expect(first.broadcasts).toContainEqual({ kind: 'self-service', isOn: true })
    await first.stop()

    const engine = await laptop.start()
    expect(engine.broadcasts).toContainEqual({ kind: 'self-service', isOn: true })
    expect(await dutyOf(engine)).toMatchObject({ isSelfService: true })
    const { records } = await engine.ask('app:status', null)
    const look = { text: code, otherReading: null, sessionId: 'reg' }
    expect(await engine.ask('check-in:look', look)).toMatchObject({ verdict: { kind: 'admitted' } })
    expect(await engine.ask('app:status', null)).toMatchObject({ records })
    for (const [channel, input] of [
      ['participants:search', { query: 'adi', sessionId: 'reg', limit: 5 }],
      ['check-in:scan', scanOf(code)],
      ['officers:sign-out', null],
      ['first-run:close-event', null],
      ['device:change-settings', { language: 'en', isSoundOn: false }],
    ] as const) {
      expect(await engine.tryAsk(channel, input), channel).toMatchObject({ failure: { code: 'self-service-on' } })
    }
    const answer = await engine.ask('check-in:scan', { ...scanOf(code), via: 'self-service' })
    expect(answer).toMatchObject({ verdict: { kind: 'admitted' }, records: records + 1 })
    expect(await engine.ask('check-in:look', look)).toMatchObject({ verdict: { kind: 'already-in' } })
    expect(await engine.tryAsk('self-service:leave', { officerId, pin: '0000' })).toMatchObject({ ok: false })
    expect(await engine.ask('self-service:leave', { officerId, pin: '1357' })).toMatchObject({ isSelfService: false })
    expect(engine.broadcasts.at(-2)).toEqual({ kind: 'state-changed' })
    await engine.stop()
  })
})

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
