import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupPress } from '#shared/contract/groups.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { Screen } from '../look/screen.tsx'
import { GroupList } from './group-list.tsx'
import { GroupMembers } from './group-members.tsx'
import styles from './groups-screen.module.css'
import { LastPressNote } from './last-press-note.tsx'
import { PressResult } from './press-result.tsx'

/** Those who come together: the group on the left, who came on the right, one press for all of them. */
export function GroupsScreen() {
  const words = useTranslations('groups')
  const { session } = useCurrentSession()
  const { by, name, tick } = useSearch({ from: '/groups' })
  const navigate = useNavigate()
  const [last, setResult] = useState<{ group: GroupName; press: GroupPress; sessionId: string } | null>(null)
  const chosen = by && name !== undefined ? { by, name } : null
  // What became of another group's press is over when a leader's code opens this one.
  const result = last?.group.by === by && last?.group.name === name ? last : null
  const open = (group: GroupName | null) => {
    setResult(null)
    void navigate({ to: '/groups', search: group ? { by: group.by, name: group.name } : {} })
  }
  return (
    <Screen title={words('title')} width="full" {...(chosen === null && { lead: words('lead') })}>
      <div className={styles['both']} data-chosen={chosen !== null}>
        <div className={styles['side']}>
          <GroupList sessionId={session.id} chosen={chosen} onChoose={open} />
          {result === null && <LastPressNote />}
        </div>
        <div className={styles['work']}>
          {chosen === null && (
            <EmptyState title={words('choose')}>
              <p>{words('chooseNext')}</p>
            </EmptyState>
          )}
          {chosen !== null && result === null && (
            <GroupMembers
              key={`${chosen.by} ${chosen.name}`}
              group={chosen}
              sessionId={session.id}
              isAllTicked={tick === 'all'}
              onBack={() => open(null)}
              onPressed={(press) => setResult({ group: chosen, press, sessionId: session.id })}
            />
          )}
          {chosen !== null && result !== null && <PressResult {...result} onDone={() => setResult(null)} />}
        </div>
      </div>
    </Screen>
  )
}
