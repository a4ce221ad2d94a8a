import { expect, it } from 'vitest'
import { killUnderPrinting } from '../../tools/faults/kill-under-printing.ts'

it('brings every badge to paper once, and asks about none, when the desk is killed while it prints', async () => {
  const report = await killUnderPrinting(4, Math.random)
  expect(report).toMatchObject({ kills: 4, lost: 0, doubled: 0, asked: 0, open: 0 })
  expect(report.badges).toBeGreaterThanOrEqual(4)
})
