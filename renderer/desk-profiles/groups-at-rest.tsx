import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { GroupChoice } from '../groups/group-list.tsx'
import { moveFocus } from '../groups/move-focus.ts'
import { useGroups } from '../groups/use-groups.ts'
import styles from './at-rest.module.css'

/** Every group with how many of it have come; a press opens it. */
export function GroupsAtRest({ sessionId }: { sessionId: string }) {
  const words = useTranslations('groups')
  const navigate = useNavigate()
  const groups = useGroups(sessionId).data ?? []
  return (
    <ul className={styles['grid']} aria-label={words('list')} onKeyDown={(event) => moveFocus(event, 'button')}>
      {groups.map((group) => (
        <li key={`${group.by} ${group.name}`}>
          <GroupChoice
            group={group}
            onChoose={() => void navigate({ to: '/groups', search: { by: group.by, name: group.name } })}
          />
        </li>
      ))}
    </ul>
  )
}
