import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { GroupMember } from '#shared/contract/groups.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './group-members.module.css'
import { isTickable } from './outlook.ts'

export type MemberRowProps = { member: GroupMember; isTicked: boolean; onToggle: (participantId: string) => void }

/** One person as large as a thumb, with what the rule says of them now. */
export const MemberRow = memo(function MemberRow({ member, isTicked, onToggle }: MemberRowProps) {
  const words = useTranslations('groups')
  const verdict = useTranslations('verdict')
  const state = useOutlookWords()(member.outlook)
  const { participantId, name, community, role, phoneMasked, isMinor, isLeader, outlook } = member
  const canTick = isTickable(outlook)
  const about = [
    isLeader ? words('leader') : '',
    isMinor ? verdict('minor') : '',
    phoneMasked,
    community,
    verdict(`role.${role}`),
  ]
  return (
    <li className={styles['row']}>
      <label className={styles['member']}>
        <input
          type="checkbox"
          checked={canTick && isTicked}
          disabled={!canTick}
          onChange={() => onToggle(participantId)}
        />
        <span>
          <span className={styles['name']} dir="auto">
            {name}
          </span>
          <span className={styles['about']}>{about.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles['state']} data-outlook={outlook.kind}>
          {state}
        </span>
      </label>
    </li>
  )
})

function useOutlookWords(): (outlook: Verdict) => string {
  const words = useTranslations('groups.state')
  const verdict = useTranslations('verdict')
  const { time } = useEventFormat()
  return (outlook) => {
    switch (outlook.kind) {
      case 'admitted':
        return words(outlook.isReEntry ? 'back' : 'expected')
      case 'already-in':
        return words('in', { time: time(outlook.since.at) })
      case 'needs':
        return verdict(`needs.${outlook.what}.headline`)
      case 'refused':
        return verdict(`refused.${outlook.reason}.headline`)
    }
  }
}
