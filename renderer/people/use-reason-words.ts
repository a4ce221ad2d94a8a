import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'

type Reason = NonNullable<PersonHistory['records'][number]['reason']>

const undoReasons = ['wrong-person', 'scanned-by-mistake', 'person-left', 'test-scan', 'other'] as const
const needs = ['consent', 'parental-permission', 'required-answer', 'signature'] as const
const decisions = ['same-person', 'other-person', 'scan-mistake'] as const

/** Why a record is what it is, in words; empty for one that needs no reason. */
export function useReasonWords(): (record: { reason: Reason | null }) => string {
  const words = useTranslations('people.history')
  const verdicts = useTranslations('verdict')
  const undo = useTranslations('desk.undo.reason')
  return ({ reason }) => {
    if (reason === null) return ''
    if (isOneOf(undoReasons, reason)) return undo(reason)
    if (isOneOf(needs, reason)) return words(`need.${reason}`)
    if (isOneOf(decisions, reason)) return words(`decision.${reason}`)
    if (reason === 'needs') return words('needed')
    return reason === 'already-in' ? verdicts('alreadyIn.session') : verdicts(`refused.${reason}.headline`)
  }
}

function isOneOf<T extends Reason>(some: readonly T[], reason: Reason): reason is T {
  return some.some((one) => one === reason)
}
