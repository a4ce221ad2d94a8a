import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { EmptyState } from '../look/empty-state.tsx'
import { PinForm } from './pin-form.tsx'
import { SidePanel } from './side-panel.tsx'
import { useOfficers } from './use-officers.ts'

const quickReasons = ['coordinator', 'late', 'back', 'guest', 'listWrong'] as const
type Choice = (typeof quickReasons)[number] | 'other'
const longestReason = 200

/** A supervisor lets somebody pass whom the rule refused: who it is, why, and the PIN. The verdict stays beside it. */
export function OverridePanel() {
  const words = useTranslations('officers.override')
  const { shown, letPass, overridable: recordId } = useScanRoad()
  const { data: officers } = useOfficers()
  const supervisors = (officers ?? []).filter(({ role, isActive }) => role === 'supervisor' && isActive)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [own, setOwn] = useState('')
  const reason = choice === 'other' ? own.trim() : choice === null ? '' : words(`quick.${choice}`)
  if (recordId === null || shown.kind !== 'answered') return null
  return (
    <SidePanel title={words('title')}>
      {officers && supervisors.length === 0 && <EmptyState title={words('none')}>{words('noneNext')}</EmptyState>}
      {supervisors.length > 0 && (
        <PinForm
          officers={supervisors}
          action={words('letPass')}
          isReady={reason !== ''}
          onProve={({ officerId, pin }) => letPass({ recordId, supervisorId: officerId, pin, reason })}
        >
          <ChoiceRow
            label={words('why')}
            choices={[
              ...quickReasons.map((value) => ({ value, label: words(`quick.${value}`) })),
              { value: 'other' as const, label: words('other') },
            ]}
            chosen={choice}
            onChoose={setChoice}
          />
          {choice === 'other' && (
            <Field label={words('own')} hint={words('ownHint')}>
              {(input) => (
                <input
                  {...input}
                  type="text"
                  autoFocus
                  maxLength={longestReason}
                  value={own}
                  onChange={(event) => setOwn(event.target.value)}
                />
              )}
            </Field>
          )}
        </PinForm>
      )}
    </SidePanel>
  )
}
