import { describe, expect, it } from 'vitest'
import type { Device } from '../../../server/contract/devices.ts'
import { judgeDevice } from '../../../server/dashboard/devices/judge-device.ts'

const now = Date.parse('2019-06-24T04:30:00+08:00')
const minute = 60_000

function device(change: Partial<Device> = {}, report: Partial<NonNullable<Device['report']>> = {}): Device {
  return {
    id: 'd1',
    name: 'Laptop 1',
    deskName: 'Meja 1',
    enrolledAt: now - 60 * minute,
    revokedAt: null,
    lastContactAt: now - 10_000,
    report: {
      appVersion: '0.1.0',
      unsent: 0,
      refused: 0,
      clockOffsetMs: 120,
      cursor: 1,
      deskName: 'Meja 1',
      officerName: 'Rina',
      printer: null,
      ...report,
    },
    records: 10,
    refusedHere: 0,
    chains: 1,
    dataAgeMs: 0,
    ...change,
  }
}

describe('a laptop', () => {
  it('is well when it was heard of, has sent everything, and its clock is right', () => {
    expect(judgeDevice(device(), now)).toEqual({ state: 'well', worries: [] })
  })

  it('is away after five minutes without a word, and its unsent records are told', () => {
    const away = device({ lastContactAt: now - 6 * minute }, { unsent: 37 })
    expect(judgeDevice(away, now)).toEqual({
      state: 'away',
      worries: [{ kind: 'away' }, { kind: 'unsent', count: 37 }],
    })
  })

  it.each([
    ['a clock more than two seconds off', device({}, { clockOffsetMs: -2_500 }), 'clock'],
    ['records that headquarters refused', device({ refusedHere: 2 }), 'refused'],
    ['a disk that was copied', device({ chains: 2 }), 'chains'],
    ['data that is minutes old', device({ dataAgeMs: 10 * minute }), 'data'],
  ])('needs a look because of %s', (_, looked, kind) => {
    const { state, worries } = judgeDevice(looked, now)
    expect(state).toBe('waiting')
    expect(worries.map((worry) => worry.kind)).toEqual([kind])
  })

  it('has never sent until its first report', () => {
    expect(judgeDevice(device({ report: null }), now)).toEqual({ state: 'never', worries: [] })
  })

  it('that was revoked still tells what it has not sent', () => {
    const revoked = device({ revokedAt: now, lastContactAt: now - 60 * minute }, { unsent: 3 })
    expect(judgeDevice(revoked, now)).toEqual({ state: 'revoked', worries: [{ kind: 'unsent', count: 3 }] })
  })
})
