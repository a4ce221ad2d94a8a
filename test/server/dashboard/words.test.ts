import { expect, it } from 'vitest'
import { dashboardCatalogue } from '#shared/messages/dashboard-catalogue.ts'
import { recordRefusals, syncErrorCodes } from '#shared/sync/protocol.ts'
import { auditActions } from '../../../server/contract/audit.ts'
import { dashboardErrorCodes } from '../../../server/contract/errors.ts'

const { failures, audit, devices } = dashboardCatalogue.id

it('has a sentence and a way on for everything that headquarters can refuse', () => {
  expect(dashboardErrorCodes.filter((code) => !(code in failures))).toEqual([])
})

it('names every act of the audit log', () => {
  expect(auditActions.filter((action) => !(action in audit.action))).toEqual([])
})

it('says what to do about every trouble with a laptop', () => {
  // What is headquarters' own fault is no trouble with a laptop.
  const codes = syncErrorCodes.filter((code) => !code.startsWith('server-'))
  const told = [...codes, ...recordRefusals, 'chain-forked', 'chain-broken', 'signature-wrong', 'sequence-gap']
  expect(told.filter((code) => !(code in devices.troubles.code))).toEqual([])
})
