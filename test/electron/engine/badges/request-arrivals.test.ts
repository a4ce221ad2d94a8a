import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { requestArrivals } from '#engine/badges/request-arrivals.ts'
import { requestBadge } from '#engine/badges/request-badge.ts'
import { openTestEvent, personFor, scanOf, sessionFor } from '../open-test-event.ts'
import { plainDesign } from './badge-world.ts'

const codeOf = (text: string) => [{ text, standing: 'valid' as const }]

async function openDesk() {
  const opened = await openTestEvent({
    sessions: [sessionFor(), sessionFor({ id: 'buka', code: 'BUKA', kind: 'talk' })],
    people: [
      personFor(),
      personFor({ id: 'budi', name: 'Budi', codes: codeOf('BJBBUDI01') }),
      personFor({ id: 'nur', name: 'Nur', role: 'speaker', codes: codeOf('BJBNUR001') }),
    ],
  })
  opened.open.deskSetup.badges = [plainDesign]
  requestArrivals(opened.desk, true)
  return opened
}

let opened: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  opened = await openDesk()
  return () => opened[Symbol.dispose]()
})

const scan = (text: string, sessionId = 'reg') => {
  const answer = scanCode(opened.desk, scanOf(text, { sessionId }))
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}
const waiting = () => opened.open.badges.inStep(opened.open.deviceId, 'requested').map((job) => job.participantId)

describe('badges of those who arrive', () => {
  it('are asked for in the order of the scans, once each', () => {
    scan('BJBBUDI01')
    scan('BJBSITI01')
    scan('BJBBUDI01')
    expect(requestArrivals(opened.desk, true)).toBe(true)
    expect(waiting()).toEqual(['budi', 'siti'])
    expect(requestArrivals(opened.desk, true)).toBe(false)
    expect(waiting()).toEqual(['budi', 'siti'])
  })

  it('are not asked for at a session that is no arrival, nor for somebody who has one', () => {
    scan('BJBSITI01', 'buka')
    requestBadge(opened.desk, { participantId: 'budi', reprint: null })
    scan('BJBBUDI01')
    requestArrivals(opened.desk, true)
    expect(waiting()).toEqual(['budi'])
  })

  it('begin with whoever comes after they were turned on', () => {
    requestArrivals(opened.desk, false)
    scan('BJBSITI01')
    requestArrivals(opened.desk, false)
    requestArrivals(opened.desk, true)
    scan('BJBBUDI01')
    requestArrivals(opened.desk, true)
    expect(waiting()).toEqual(['budi'])
  })

  it('are given up when the entry is taken back before they are printed', () => {
    const { recordId } = scan('BJBSITI01')
    requestArrivals(opened.desk, true)
    undoScan(opened.desk, { recordId, reason: 'wrong-person' })
    requestArrivals(opened.desk, true)
    expect(waiting()).toEqual([])
    scan('BJBSITI01')
    requestArrivals(opened.desk, true)
    expect(waiting()).toEqual(['siti'])
  })

  it('are only for those for whom there is a design', () => {
    opened.open.deskSetup.badges = [{ ...plainDesign, roles: ['speaker'] }]
    scan('BJBSITI01')
    scan('BJBNUR001')
    requestArrivals(opened.desk, true)
    expect(waiting()).toEqual(['nur'])
    expect(requestBadge(opened.desk, { participantId: 'siti', reprint: null })).toMatchObject({
      failure: { code: 'badge-no-design' },
    })
  })

  it('are the same when everything is put together from the records again', () => {
    scan('BJBSITI01')
    requestArrivals(opened.desk, true)
    requestBadge(opened.desk, { participantId: 'siti', reprint: 'lost' })
    const before = opened.open.badges.snapshot()
    rebuildProjection(opened.open)
    expect(opened.open.badges.snapshot()).toEqual(before)
    expect(before).toHaveLength(2)
  })
})

describe('a second badge', () => {
  it('needs a reason, and is counted', () => {
    requestBadge(opened.desk, { participantId: 'siti', reprint: null })
    expect(requestBadge(opened.desk, { participantId: 'siti', reprint: null })).toMatchObject({
      failure: { code: 'badge-reason-missing' },
    })
    expect(requestBadge(opened.desk, { participantId: 'siti', reprint: 'damaged' })).toMatchObject({
      value: { copy: 2, reprint: 'damaged' },
    })
    expect(opened.open.badges.countReprints()).toBe(1)
  })
})
