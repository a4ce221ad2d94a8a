import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupLeader } from '#shared/event/desk-setup.ts'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import list from '../look/list.module.css'
import { EditPart } from './edit-part.tsx'
import { PickPeople, type Picked } from './pick-people.tsx'
import { SetupSection } from './setup-section.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'

const ways: readonly GroupLeader['by'][] = ['group', 'community', 'category']
const facetOf = { group: 'groups', community: 'communities', category: 'categories' } as const

/** Whose one code stands for everybody of a group. */
export function LeadersSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup.leaders')
  const [isAdding, setIsAdding] = useState(false)
  const put = usePutDeskSetup()
  const leaders = setup.leaders.map(({ participantId, by, name }) => ({ participantId, by, name }))
  return (
    <SetupSection
      title={words('title')}
      lead={words('lead')}
      empty={setup.leaders.length === 0 ? words('empty') : undefined}
      add={mayManage ? { does: words('add'), onAdd: () => setIsAdding(true) } : undefined}
    >
      <ul className={list['list']}>
        {setup.leaders.map((leader, place) => (
          <li key={`${leader.participantId} ${leader.by} ${leader.name}`} className={list['row']}>
            <div>
              <p className={list['name']}>{leader.participantName}</p>
              <p className={list['small']}>{`${words(`by.${leader.by}`)} · ${leader.name}`}</p>
            </div>
            {mayManage && (
              <button
                type="button"
                className={controls['quiet']}
                disabled={put.isBusy}
                onClick={() => put.save({ leaders: leaders.toSpliced(place, 1) })}
              >
                {words('drop')} <span className="only-heard">{leader.participantName}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <AddLeader leaders={leaders} onClose={() => setIsAdding(false)} />}
    </SetupSection>
  )
}

function AddLeader({ leaders, onClose }: { leaders: readonly GroupLeader[]; onClose: () => void }) {
  const words = useTranslations('deskSetup.leaders')
  const { event } = useEvent()
  const put = usePutDeskSetup()
  const facets = useAnswer('GET /events/:eventId/facets', { params: { eventId: event.id } }).data
  const [people, setPeople] = useState<Picked[]>([])
  const [by, setBy] = useState<GroupLeader['by']>('group')
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const save = () => {
    const [leader] = people
    if (leader === undefined) return setIsMissing(true)
    put.save({ leaders: [...leaders, { participantId: leader.id, by, name }] }, onClose)
  }
  return (
    <EditPart title={words('add')} isBusy={put.isBusy} error={put.error} onClose={onClose} onSave={save}>
      <PickPeople label={words('person')} picked={people} isOne onChange={setPeople} />
      {isMissing && people.length === 0 && (
        <p className={controls['wrong']} role="alert">
          {words('personMissing')}
        </p>
      )}
      <ChoiceRow
        label={words('byLabel')}
        choices={ways.map((value) => ({ value, label: words(`by.${value}`) }))}
        chosen={by}
        onChoose={(way) => {
          setBy(way)
          setName('')
        }}
      />
      <Field label={words('name')}>
        {(input) => (
          <select {...input} required value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
            <option value="">{words('choose')}</option>
            {(facets?.[facetOf[by]] ?? []).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Field>
    </EditPart>
  )
}
