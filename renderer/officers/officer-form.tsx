import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure } from '#shared/failures/failure-code.ts'
import type { OfficerShown } from '#shared/officers/tell-apart.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Switch } from '../look/switch.tsx'
import { faultOf, type OfficerDraft, OfficerFields } from './officer-fields.tsx'
import styles from './officers-settings.module.css'
import { PinForm } from './pin-form.tsx'
import type { Proof } from './use-proof.ts'

export type OfficerFormProps = {
  /** Null for somebody new. */
  officer: OfficerShown | null
  officers: readonly OfficerShown[]
  onDone: (done: { name: string; isNew: boolean } | null) => void
}

/** Adds or changes an officer; a supervisor approves, unless there is none yet. */
export function OfficerForm({ officer, officers, onDone }: OfficerFormProps) {
  const words = useTranslations('officers.settings')
  const client = useQueryClient()
  const supervisors = officers.filter(({ role, isActive }) => role === 'supervisor' && isActive)
  const isFirst = supervisors.length === 0
  const [draft, setDraft] = useState<OfficerDraft>({
    name: officer?.name ?? '',
    role: officer?.role ?? (isFirst ? 'supervisor' : 'desk'),
    pin: '',
    again: '',
  })
  const [isActive, setActive] = useState(officer?.isActive ?? true)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = draft.name.trim()
  const fault = faultOf(draft, officer !== null)
  const isNameTaken = officers.some(
    (one) => one.id !== officer?.id && one.isActive && one.name.toLowerCase() === name.toLowerCase(),
  )

  const save = async (approval: Proof | null) => {
    const { role, pin } = draft
    if (officer && approval) {
      const change = { name, role, isActive, ...(pin === '' ? {} : { pin }) }
      await ask(kiosk.changeOfficer({ officerId: officer.id, change, approval }))
    } else await ask(kiosk.addOfficer({ name, role, pin, approval }))
    await client.invalidateQueries({ queryKey: ['desk-work', 'officers'] })
    onDone({ name, isNew: officer === null })
  }
  const fields = (
    <>
      <OfficerFields
        draft={draft}
        onChange={setDraft}
        hasPin={officer !== null}
        isFirst={isFirst}
        isNameTaken={isNameTaken}
      />
      {officer && <Switch label={words('active')} isOn={isActive} onSwitch={setActive} />}
    </>
  )
  return (
    <section className={styles['form']} aria-label={officer ? words('edit', { name: officer.label }) : words('add')}>
      <h3 className={styles['subtitle']}>
        {officer ? words('edit', { name: officer.label }) : words(isFirst ? 'addFirst' : 'add')}
      </h3>
      {isFirst ? (
        <form
          className={styles['fields']}
          onSubmit={(submitted) => {
            submitted.preventDefault()
            setFailure(null)
            save(null).catch((error: unknown) => setFailure(failureOf(error)))
          }}
        >
          {fields}
          {failure && <FailureNote failure={failure} />}
          <button type="submit" className={controls['primary']} disabled={fault !== null}>
            {words('addFirst')}
          </button>
        </form>
      ) : (
        <PinForm officers={supervisors} action={words('save')} isReady={fault === null} onProve={save} isFocusLeft>
          {fields}
          <p className={styles['approve']}>{words('approve')}</p>
        </PinForm>
      )}
      {fault !== null && (draft.name !== '' || draft.pin !== '') && <p className={styles['muted']}>{words(fault)}</p>}
      <button type="button" className={controls['quiet']} onClick={() => onDone(null)}>
        {words('cancel')}
      </button>
    </section>
  )
}
