import { Check, Pencil, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OfficerShown } from '#shared/officers/tell-apart.ts'
import controls from '#shared/look/controls.module.css'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import parts from '../settings/parts.module.css'
import { SelfServiceSettings } from '../self-service/self-service-settings.tsx'
import { LockSettings } from './lock-settings.tsx'
import { OfficerForm } from './officer-form.tsx'
import styles from './officers-settings.module.css'
import { useOfficers } from './use-officers.ts'

type Open = { officer: OfficerShown | null } | null

/** Who works at the desks of this event, when a desk locks itself, and self-service. */
export function OfficersSettings() {
  const words = useTranslations('officers.settings')
  const { hasOfficers } = useOpenEvent().duty
  const { data: officers } = useOfficers()
  const [open, setOpen] = useState<Open>(null)
  const [told, setTold] = useState('')
  if (!officers) return null
  if (open) {
    return (
      <OfficerForm
        key={open.officer?.id ?? ''}
        officer={open.officer}
        officers={officers}
        onDone={(done) => {
          setOpen(null)
          setTold(done === null ? '' : words(done.isNew ? 'added' : 'changed', { name: done.name }))
        }}
      />
    )
  }
  return (
    <>
      <p className={parts['text']}>{words(hasOfficers ? 'lead' : 'first')}</p>
      <OfficerList officers={officers} onOpen={(officer) => setOpen({ officer })} />
      <div className={parts['row']}>
        <button type="button" className={controls['secondary']} onClick={() => setOpen({ officer: null })}>
          <UserRoundPlus size={20} aria-hidden="true" /> {words(hasOfficers ? 'add' : 'addFirst')}
        </button>
      </div>
      <p className={parts['saved']} role="status">
        {told !== '' && (
          <>
            <Check size={18} aria-hidden="true" /> {told}
          </>
        )}
      </p>
      {hasOfficers && <LockSettings />}
      <SelfServiceSettings />
    </>
  )
}

function OfficerList({
  officers,
  onOpen,
}: {
  officers: readonly OfficerShown[]
  onOpen: (officer: OfficerShown) => void
}) {
  const words = useTranslations('officers')
  const { officer: onDuty } = useOpenEvent().duty
  if (officers.length === 0) return null
  // Who does not work here any more stands last.
  const inOrder = [...officers.filter(({ isActive }) => isActive), ...officers.filter(({ isActive }) => !isActive)]
  return (
    <ul className={styles['list']} aria-label={words('settings.list')}>
      {inOrder.map((officer) => (
        <li key={officer.id} className={styles['row']} data-active={officer.isActive}>
          <span className={styles['who']}>
            <span className={styles['name']} dir="auto">
              {officer.label}
            </span>
            <span className={styles['muted']}>
              {[
                words(`role.${officer.role}`),
                ...(officer.isActive ? [] : [words('settings.inactive')]),
                ...(officer.id === onDuty?.id ? [words('settings.you')] : []),
              ].join(' · ')}
            </span>
          </span>
          <button
            type="button"
            className={controls['quiet']}
            aria-label={words('settings.edit', { name: officer.label })}
            onClick={() => onOpen(officer)}
          >
            <Pencil size={20} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
