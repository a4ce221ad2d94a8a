import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CodeSelection } from '#shared/contract/codes.ts'
import type { Role } from '#shared/participants/participant.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { Switch } from '../look/switch.tsx'
import { PickOne } from '../people/pick-one.tsx'
import styles from './codes-screen.module.css'

const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']

export type SelectionFieldsProps = { selection: CodeSelection; onChange: (change: Partial<CodeSelection>) => void }

/** Whose codes: of a community, a group, a role, and of whoever can be reached. */
export function SelectionFields({ selection, onChange }: SelectionFieldsProps) {
  const words = useTranslations('sharingCodes.who')
  const names = useTranslations('verdict')
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) }).data
  const asChoices = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }))
  const every = (what: string) => `${what}: ${words('everybody')}`
  return (
    <>
      <div className={styles['picks']}>
        <PickOne
          label={words('community')}
          every={every(words('community'))}
          choices={asChoices(facets?.communities)}
          chosen={selection.community}
          onChoose={(community) => onChange({ community })}
        />
        <PickOne
          label={words('group')}
          every={every(words('group'))}
          choices={asChoices(facets?.groups)}
          chosen={selection.group}
          onChoose={(group) => onChange({ group })}
        />
        <PickOne
          label={words('role')}
          every={every(words('role'))}
          choices={roles.map((role) => ({ value: role, label: names(`role.${role}`) }))}
          chosen={selection.role}
          onChoose={(role) => onChange({ role })}
        />
      </div>
      <Switch
        label={words('onlyWithPhone')}
        isOn={selection.onlyWithPhone}
        onSwitch={(onlyWithPhone) => onChange({ onlyWithPhone })}
      />
    </>
  )
}
