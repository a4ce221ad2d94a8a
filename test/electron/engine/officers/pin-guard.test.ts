import { createPinGuard } from '#engine/officers/pin-guard.ts'
import { isPinOf, sealPin } from '#engine/officers/seal-pin.ts'
import { addOfficer } from '#engine/officers/change-officer.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { expect, it } from 'vitest'
import { openTestEvent, scanOf, testClock } from '../open-test-event.ts'

const day = 24 * 60 * 60_000

async function openWithOfficer(clock = testClock()) {
  const event = await openTestEvent({ now: clock.now })
  const added = addOfficer(event.desk, { name: 'Rina', role: 'supervisor', pin: await sealPin('2468') }, null)
  if (!added.ok) throw new Error(added.failure.code)
  return { ...event, officerId: added.value.id }
}

it('seals the same PIN differently each time, proves only the right one, and keeps it nowhere', async () => {
  const [first, second] = [await sealPin('2468'), await sealPin('2468')]
  expect(first).not.toEqual(second)
  expect(await isPinOf('2468', first)).toBe(true)
  expect(await isPinOf('2469', first)).toBe(false)
  expect(JSON.stringify(first)).not.toContain('2468')
  expect(first.salt).toHaveLength(22)
  expect(first.hash).toHaveLength(43)
})

it('counts down the tries, then makes everybody wait twice as long each time, up to a quarter of an hour', async () => {
  let ticks = 0
  using event = await openWithOfficer()
  const { open, officerId } = event
  const guard = createPinGuard(() => ticks)
  const tryPin = async (pin: string) => {
    const result = await guard.prove(open, { officerId, pin })
    return result.ok ? 'right' : `${result.failure.code} ${result.failure.detail}`
  }
  const heard: string[] = []
  for (let tries = 0; tries < 5; tries += 1) heard.push(await tryPin('0000'))
  expect(heard).toEqual(['pin-wrong 4', 'pin-wrong 3', 'pin-wrong 2', 'pin-wrong 1', 'pin-wait 30'])
  expect(await tryPin('2468'), 'the right one waits too').toBe('pin-wait 30')
  for (const [wait, next] of [
    [30, 60],
    [60, 120],
    [120, 240],
    [240, 480],
    [480, 900],
    [900, 900],
  ] as const) {
    ticks += wait * 1_000 - 1
    expect(await tryPin('2468')).toBe('pin-wait 1')
    ticks += 1
    expect(await tryPin('0000')).toBe(`pin-wait ${next}`)
  }
  ticks += 900_000
  expect(await tryPin('2468')).toBe('right')
  expect(await tryPin('0000'), 'a right one starts anew').toBe('pin-wrong 4')
})

it('goes on waiting after a restart, and no clock that is wrong makes it longer than the wait itself', async () => {
  const clock = testClock()
  using event = await openWithOfficer(clock)
  const { open, officerId } = event
  const proof = { officerId, pin: '0000' }
  const before = createPinGuard(() => 0)
  for (let tries = 0; tries < 5; tries += 1) await before.prove(open, proof)

  clock.pass(10_000)
  let ticks = 0
  expect(await createPinGuard(() => ticks).prove(open, proof)).toMatchObject({ failure: { detail: '20' } })
  clock.pass(-400 * day)
  const set = createPinGuard(() => ticks)
  expect(await set.prove(open, proof)).toMatchObject({ failure: { code: 'pin-wait', detail: '30' } })
  ticks = 30_000
  expect(await set.prove(open, { officerId, pin: '2468' })).toMatchObject({ ok: true })
})

it('gives no free tries to many at once', async () => {
  using event = await openWithOfficer()
  const { open, officerId } = event
  const guard = createPinGuard(() => 0)
  const pins = Array.from({ length: 12 }, (_, index) => String(1_000 + index))
  const answers = await Promise.all(pins.map((pin) => guard.prove(open, { officerId, pin })))
  expect(answers.filter((answer) => !answer.ok && answer.failure.code === 'pin-wrong')).toHaveLength(4)
  expect(await guard.prove(open, { officerId, pin: '2468' })).toMatchObject({ failure: { code: 'pin-wait' } })
})

it('leaves the engine free for scans while it checks', async () => {
  using event = await openWithOfficer()
  const proving = createPinGuard().prove(event.open, { officerId: event.officerId, pin: '2468' })
  let isProved = false
  void proving.then(() => {
    isProved = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({
    ok: true,
    value: { verdict: { kind: 'admitted' } },
  })
  expect(isProved).toBe(false)
  expect(await proving).toMatchObject({ ok: true })
})
