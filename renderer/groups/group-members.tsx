import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupPress } from '#shared/contract/groups.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { useSendKey } from '../app/use-send-key.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { playVerdict } from '../verdict/play-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import styles from './group-members.module.css'
import { MemberRow } from './member-row.tsx'
import { moveFocus } from './move-focus.ts'
import { isTickable } from './outlook.ts'
import { useMembers } from './use-groups.ts'
import { useTicks } from './use-ticks.ts'

export type GroupMembersProps = {
  group: GroupName
  sessionId: string
  /** A leader's code stands for everybody who is not in yet. */
  isAllTicked: boolean
  onBack: () => void
  onPressed: (press: GroupPress) => void
}

/** A group's people with who of them came. A scan in between is answered above, and the ticks stay. */
export function GroupMembers({ group, sessionId, isAllTicked, onBack, onPressed }: GroupMembersProps) {
  const words = useTranslations('groups')
  const { settings } = useOpenEvent()
  const { shown, clear } = useScanRoad()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const { data, error, isPlaceholderData } = useMembers(group, sessionId, query)
  const members = data?.members ?? []
  const { ticked, put, toggle } = useTicks(group)
  const open = members.filter(({ outlook }) => isTickable(outlook)).map(({ participantId }) => participantId)
  // Whoever came in by a scan meanwhile is not asked for twice; who is out of sight keeps the tick.
  const closed = new Set(members.filter(({ outlook }) => !isTickable(outlook)).map((one) => one.participantId))
  const chosen = [...ticked].filter((id) => !closed.has(id))
  const press = useMutation({
    mutationFn: () => ask(kiosk.checkInGroup({ sessionId, participantIds: chosen })),
    onSuccess(result) {
      put([])
      const sound = result.keptBack.length === 0 ? 'admitted' : result.admitted.length === 0 ? 'refused' : 'needs'
      playVerdict(sound, settings)
      // The leader's answer makes room for that of the group.
      clear()
      onPressed(result)
    },
  })
  const isRead = data !== undefined && !isPlaceholderData
  const hasFocused = useRef(false)
  useEffect(() => {
    if (!isRead || hasFocused.current) return
    // Once, when the list has come, and not again for every search: from here on Space ticks and the arrows move.
    hasFocused.current = true
    list.current?.querySelector<HTMLElement>('input:enabled')?.focus()
  }, [isRead])
  const isLeaderAwaited = isAllTicked && isRead
  useEffect(() => {
    if (!isLeaderAwaited) return
    put(open)
    // Ticked once: whoever is taken out again stays out when the list is read again.
    void navigate({ to: '/groups', search: { by: group.by, name: group.name }, replace: true })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the list has come
  }, [isLeaderAwaited])
  // F8 belongs to a person who needs something, where one is shown.
  useSendKey(() => {
    const isTaken = shown.kind === 'answered' && shown.answer.verdict.kind === 'needs'
    if (!isTaken && !press.isPending) press.mutate()
  })
  return (
    <section className={styles['members']} aria-label={words('members', { name: group.name })}>
      <header className={styles['head']}>
        <button type="button" className={controls['quiet']} aria-label={words('back')} onClick={onBack}>
          <ArrowLeft size={22} aria-hidden="true" />
        </button>
        <h2 className={styles['title']} dir="auto">
          {group.name}
        </h2>
        <input
          className={`${controls['input']} ${styles['find']}`}
          type="search"
          aria-label={words('findMember')}
          placeholder={words('findMember')}
          maxLength={100}
          value={query}
          onChange={(change) => setQuery(change.target.value)}
        />
      </header>
      {error && <FailureNote failure={failureOf(error)} />}
      {data && members.length === 0 && <EmptyState title={words('noMember')} />}
      <ul ref={list} className={styles['list']} onKeyDown={(event) => moveFocus(event, 'input:enabled')}>
        {members.map((member) => (
          <MemberRow
            key={member.participantId}
            member={member}
            isTicked={ticked.has(member.participantId)}
            onToggle={toggle}
          />
        ))}
      </ul>
      {data && data.total > members.length && (
        <p className={styles['note']}>{words('more', { shown: members.length, total: data.total })}</p>
      )}
      {press.error && <FailureNote failure={failureOf(press.error)} />}
      <footer className={styles['foot']}>
        <button
          type="button"
          className={`${controls['primary']} ${styles['press']}`}
          disabled={press.isPending}
          onClick={() => press.mutate()}
        >
          {words('press', { count: chosen.length })} <kbd className={styles['key']}>{provideKey}</kbd>
        </button>
        <button type="button" className={controls['secondary']} onClick={() => put([...ticked, ...open])}>
          {words('all', { count: open.length })}
        </button>
        <button type="button" className={controls['quiet']} disabled={ticked.size === 0} onClick={() => put([])}>
          {words('clear')}
        </button>
        <span className={styles['note']} role="status">
          {words('ticked', { count: chosen.length })}
        </span>
      </footer>
    </section>
  )
}
