import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { ChoiceRow } from '../look/choice-row.tsx'
import { EmptyState } from '../look/empty-state.tsx'
import { useVerdictWords } from '../verdict/use-verdict-words.ts'
import styles from './officer-panel.module.css'
import { PinForm } from './pin-form.tsx'
import { SidePanel } from './side-panel.tsx'
import { useOfficers } from './use-officers.ts'

const quickReasons = ['coordinator', 'listWrong', 'late', 'back', 'guest'] as const
type QuickReason = (typeof quickReasons)[number]

/** A supervisor lets somebody pass whom the rule refused: who it is, why, and the PIN. The verdict stays beside it. */
export function OverridePanel() {
  const words = useTranslations('officers.override')
  const { shown, letPass, overridable: recordId } = useScanRoad()
  const headlineOf = useVerdictWords()
  const { data: officers } = useOfficers()
  const supervisors = (officers ?? []).filter(({ role, isActive }) => role === 'supervisor' && isActive)
  const [quick, setQuick] = useState<QuickReason | null>(null)
  const [own, setOwn] = useState('')
  const reason = own.trim() === '' ? quick && words(`quick.${quick}`) : own.trim()
  if (recordId === null || shown.kind !== 'answered') return null
  return (
    <SidePanel title={words('title')}>
      <p className={styles['lead']}>{words('refused', { reason: headlineOf(shown).headline })}</p>
      {officers && supervisors.length === 0 && <EmptyState title={words('none')}>{words('noneNext')}</EmptyState>}
      {supervisors.length > 0 && (
        <PinForm
          officers={supervisors}
          action={words('letPass')}
          isReady={reason !== null}
          onProve={({ officerId, pin }) => letPass({ recordId, supervisorId: officerId, pin, reason: reason ?? '' })}
        >
          <ChoiceRow
            label={words('why')}
            choices={quickReasons.map((value) => ({ value, label: words(`quick.${value}`) }))}
            chosen={own.trim() === '' ? quick : null}
            onChoose={(value) => {
              setQuick(value)
              setOwn('')
            }}
          />
          <input
            type="text"
            className={controls['input']}
            aria-label={words('own')}
            placeholder={words('own')}
            title={words('ownHint')}
            maxLength={200}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        </PinForm>
      )}
    </SidePanel>
  )
}
