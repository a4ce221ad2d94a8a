import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Officer } from '#shared/officers/officer.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { PinPad } from './pin-pad.tsx'

const longestName = 60
const roles = ['desk', 'supervisor'] as const

export type OfficerDraft = { name: string; role: Officer['role']; pin: string; again: string }

/** What is wrong with a draft, or null. A PIN may be left out where there is one already. */
export function faultOf(draft: OfficerDraft, hasPin: boolean): 'nameMissing' | 'pinShort' | 'pinApart' | null {
  if (draft.name.trim() === '') return 'nameMissing'
  if (hasPin && draft.pin === '' && draft.again === '') return null
  if (draft.pin.length < 4) return 'pinShort'
  return draft.pin === draft.again ? null : 'pinApart'
}

export type OfficerFieldsProps = {
  draft: OfficerDraft
  onChange: (draft: OfficerDraft) => void
  hasPin: boolean
  isFirst: boolean
  isNameTaken: boolean
}

/** Name, role and a PIN typed twice, by keyboard or by touch. */
export function OfficerFields({ draft, onChange, hasPin, isFirst, isNameTaken }: OfficerFieldsProps) {
  const words = useTranslations('officers')
  const [padFor, setPadFor] = useState<'pin' | 'again' | null>(null)
  const put = (change: Partial<OfficerDraft>) => onChange({ ...draft, ...change })
  const apart = draft.again !== '' && draft.pin !== draft.again
  return (
    <>
      <Field label={words('settings.name')} wrong={isNameTaken ? words('settings.nameTwice') : undefined}>
        {(input) => (
          <input
            {...input}
            autoComplete="off"
            maxLength={longestName}
            value={draft.name}
            onFocus={() => setPadFor(null)}
            onChange={(event) => put({ name: event.target.value })}
          />
        )}
      </Field>
      {!isFirst && (
        <ChoiceRow
          label={words('settings.role')}
          choices={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
          chosen={draft.role}
          onChoose={(role) => put({ role })}
        />
      )}
      <div onFocus={() => setPadFor('pin')}>
        <PinPad
          label={words('settings.newPin')}
          hint={words(hasPin ? 'settings.newPinKeep' : 'settings.newPinHint')}
          pin={draft.pin}
          onChange={(pin) => put({ pin })}
          isPadShown={padFor === 'pin'}
        />
      </div>
      <div onFocus={() => setPadFor('again')}>
        <PinPad
          label={words('settings.pinAgain')}
          {...(apart ? { hint: words('settings.pinApart') } : {})}
          pin={draft.again}
          onChange={(again) => put({ again })}
          isPadShown={padFor === 'again'}
        />
      </div>
    </>
  )
}
