import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OfficerRole } from '#shared/officers/officer.ts'
import controls from '#shared/look/controls.module.css'
import type { OfficerShown } from '../../contract/desk-setup.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import list from '../look/list.module.css'
import { EditPart } from './edit-part.tsx'
import { SetupSection } from './setup-section.tsx'
import { TextField } from './text-field.tsx'
import type { DeskSetupShown } from './use-desk-setup.ts'

const officerRoles: readonly OfficerRole[] = ['desk', 'supervisor']

/** Who works at the desks, as what, and whether they may sign in. */
export function OfficersSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup.officers')
  const [edited, setEdited] = useState<OfficerShown | 'new' | null>(null)
  return (
    <SetupSection
      title={words('title')}
      lead={words('lead')}
      empty={setup.officers.length === 0 ? words('empty') : undefined}
      add={mayManage ? { does: words('add'), onAdd: () => setEdited('new') } : undefined}
    >
      <ul className={list['list']}>
        {setup.officers.map((officer) => (
          <OfficerRow key={officer.id} officer={officer} {...(mayManage ? { onEdit: () => setEdited(officer) } : {})} />
        ))}
      </ul>
      {edited === 'new' && <AddOfficer onClose={() => setEdited(null)} />}
      {edited !== null && edited !== 'new' && <EditOfficer officer={edited} onClose={() => setEdited(null)} />}
    </SetupSection>
  )
}

function OfficerRow({ officer, onEdit }: { officer: OfficerShown; onEdit?: () => void }) {
  const words = useTranslations('deskSetup.officers')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const change = useAct('PATCH /events/:eventId/officers/:officerId')
  const { id: officerId, name, role, isActive } = officer
  return (
    <li className={list['row']} data-is-over={!isActive}>
      <div>
        <p className={list['name']}>{name}</p>
        <p className={list['small']}>{words(`role.${role}`)}</p>
        {!isActive && <p className={list['over']}>{words('inactive')}</p>}
        {change.error && <FailureNote error={change.error} />}
      </div>
      {onEdit && (
        <div className={list['acts']}>
          <button
            type="button"
            className={controls['quiet']}
            disabled={change.isPending}
            onClick={() => change.mutate({ params: { eventId: event.id, officerId }, body: { isActive: !isActive } })}
          >
            {words(isActive ? 'deactivate' : 'activate')} <span className="only-heard">{name}</span>
          </button>
          <button type="button" className={controls['quiet']} onClick={onEdit}>
            {frame('edit')} <span className="only-heard">{name}</span>
          </button>
        </div>
      )}
    </li>
  )
}

function AddOfficer({ onClose }: { onClose: () => void }) {
  const words = useTranslations('deskSetup.officers')
  const { event } = useEvent()
  const add = useAct('POST /events/:eventId/officers')
  const [draft, setDraft] = useState({ name: '', role: 'desk' as OfficerRole, pin: '' })
  return (
    <EditPart
      title={words('add')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSave={() => add.mutate({ params: { eventId: event.id }, body: draft }, { onSuccess: onClose })}
    >
      <OfficerFields draft={draft} isPinNeeded onChange={(change) => setDraft({ ...draft, ...change })} />
    </EditPart>
  )
}

function EditOfficer({ officer, onClose }: { officer: OfficerShown; onClose: () => void }) {
  const { event } = useEvent()
  const change = useAct('PATCH /events/:eventId/officers/:officerId')
  const [draft, setDraft] = useState({ name: officer.name, role: officer.role, pin: '' })
  const { pin, name, role } = draft
  const body = {
    ...(name.trim() === officer.name ? {} : { name }),
    ...(role === officer.role ? {} : { role }),
    ...(pin === '' ? {} : { pin }),
  }
  const save = () =>
    Object.keys(body).length === 0
      ? onClose()
      : change.mutate({ params: { eventId: event.id, officerId: officer.id }, body }, { onSuccess: onClose })
  return (
    <EditPart title={officer.name} isBusy={change.isPending} error={change.error} onClose={onClose} onSave={save}>
      <OfficerFields draft={draft} isPinNeeded={false} onChange={(changed) => setDraft({ ...draft, ...changed })} />
    </EditPart>
  )
}

type Draft = { name: string; role: OfficerRole; pin: string }

function OfficerFields({
  draft,
  isPinNeeded,
  onChange,
}: {
  draft: Draft
  isPinNeeded: boolean
  onChange: (change: Partial<Draft>) => void
}) {
  const words = useTranslations('deskSetup.officers')
  return (
    <>
      <TextField
        label={words('name')}
        value={draft.name}
        most={60}
        isRequired
        onChange={(name) => onChange({ name })}
      />
      <ChoiceRow
        label={words('roleLabel')}
        choices={officerRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
        chosen={draft.role}
        onChoose={(role) => onChange({ role })}
      />
      <p className={list['small']}>{words(`means.${draft.role}`)}</p>
      <Field label={words(isPinNeeded ? 'pin' : 'newPin')} hint={words(isPinNeeded ? 'pinHint' : 'newPinHint')}>
        {(input) => (
          <input
            {...input}
            type="password"
            inputMode="numeric"
            autoComplete="new-password"
            required={isPinNeeded}
            pattern="\d{4,8}"
            title={words('pinHint')}
            maxLength={8}
            value={draft.pin}
            onChange={({ currentTarget }) => onChange({ pin: currentTarget.value.replaceAll(/\D/g, '') })}
          />
        )}
      </Field>
    </>
  )
}
