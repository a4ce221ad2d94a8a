import { expect, it } from 'vitest'
import { killUnderScans } from '../../tools/faults/kill-under-scans.ts'

it('loses no acknowledged record, no number and no proof when the desk is killed while it scans', async () => {
  const report = await killUnderScans(20, Math.random)
  expect(report).toMatchObject({ kills: 20, lost: 0, unproved: 0, differing: 0 })
  expect(report.acknowledged).toBeGreaterThan(20)
})

it('nor when it is killed in the middle of walk-ins, groups, items and undone presses', async () => {
  const report = await killUnderScans(5, Math.random, 'work-until-killed.ts')
  expect(report).toMatchObject({ kills: 5, lost: 0, unproved: 0, differing: 0, duplicated: 0 })
  expect(report.acknowledged).toBeGreaterThan(5)
})
