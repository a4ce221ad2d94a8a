import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Alert } from '#shared/alerts/alert.ts'
import controls from '#shared/look/controls.module.css'
import { ChoiceRow } from '../look/choice-row.tsx'
import form from '../look/form.module.css'
import list from '../look/list.module.css'
import { EditPart } from './edit-part.tsx'
import { PickPeople } from './pick-people.tsx'
import { RoleTicks } from './role-ticks.tsx'
import { SetupSection } from './setup-section.tsx'
import { linesOf, TextField } from './text-field.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'

type Draft = Omit<Alert, 'id'> & { id?: string }

const kinds: readonly Alert['kind'][] = ['call', 'assist', 'seat', 'note']
const fresh: Draft = { kind: 'call', text: '', participants: [], groups: [], communities: [], roles: [] }

/** What an officer is to notice when certain people come. */
export function AlertsSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup')
  const names = useTranslations('verdict.role')
  const frame = useTranslations('frame')
  const [edited, setEdited] = useState<Draft | null>(null)
  return (
    <SetupSection
      title={words('alerts.title')}
      lead={words('alerts.lead')}
      empty={setup.alerts.length === 0 ? words('alerts.empty') : undefined}
      add={mayManage ? { does: words('alerts.add'), onAdd: () => setEdited(fresh) } : undefined}
    >
      <ul className={list['list']}>
        {setup.alerts.map((alert) => (
          <li key={alert.id} className={list['row']}>
            <div>
              <p className={list['name']}>{alert.text}</p>
              <p className={list['small']}>
                {[
                  words(`alerts.kind.${alert.kind}`),
                  ...alert.participants.map((id) => setup.names[id] ?? id),
                  ...alert.groups,
                  ...alert.communities,
                  ...alert.roles.map((role) => names(role)),
                ].join(' · ')}
              </p>
            </div>
            {mayManage && (
              <button type="button" className={controls['quiet']} onClick={() => setEdited(alert)}>
                {frame('edit')} <span className="only-heard">{alert.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {edited && <EditAlert setup={setup} alert={edited} onClose={() => setEdited(null)} />}
    </SetupSection>
  )
}

function EditAlert({ setup, alert, onClose }: { setup: DeskSetupShown; alert: Draft; onClose: () => void }) {
  const words = useTranslations('deskSetup')
  const put = usePutDeskSetup()
  const [draft, setDraft] = useState(alert)
  const [groups, setGroups] = useState(alert.groups.join('\n'))
  const [communities, setCommunities] = useState(alert.communities.join('\n'))
  const [people, setPeople] = useState(alert.participants.map((id) => ({ id, name: setup.names[id] ?? id })))
  const all: Draft[] = setup.alerts
  const place = all.findIndex(({ id }) => id === alert.id)
  const written: Draft = {
    ...draft,
    text: draft.text.trim(),
    participants: people.map(({ id }) => id),
    groups: linesOf(groups),
    communities: linesOf(communities),
  }
  return (
    <EditPart
      title={alert.id === undefined ? words('alerts.add') : words('alerts.edit')}
      isBusy={put.isBusy}
      error={put.error}
      onClose={onClose}
      onSave={() => put.save({ alerts: place === -1 ? [...all, written] : all.toSpliced(place, 1, written) }, onClose)}
      onRemove={place === -1 ? undefined : () => put.save({ alerts: all.toSpliced(place, 1) }, onClose)}
    >
      <ChoiceRow
        label={words('alerts.kindLabel')}
        choices={kinds.map((value) => ({ value, label: words(`alerts.kind.${value}`) }))}
        chosen={draft.kind}
        onChoose={(kind) => setDraft({ ...draft, kind })}
      />
      <TextField
        label={words('alerts.text')}
        hint={words('alerts.textHint')}
        value={draft.text}
        most={200}
        isRequired
        onChange={(text) => setDraft({ ...draft, text })}
      />
      <PickPeople label={words('alerts.people')} picked={people} onChange={setPeople} />
      <div className={form['columns']}>
        <TextField
          label={words('alerts.groups')}
          hint={words('oneALine')}
          value={groups}
          most={5_000}
          rows={3}
          onChange={setGroups}
        />
        <TextField
          label={words('alerts.communities')}
          hint={words('oneALine')}
          value={communities}
          most={5_000}
          rows={3}
          onChange={setCommunities}
        />
      </div>
      <RoleTicks
        label={words('alerts.roles')}
        ticked={draft.roles.length === 0 ? null : draft.roles}
        onChange={(roles) => setDraft({ ...draft, roles: roles ?? [] })}
      />
    </EditPart>
  )
}
