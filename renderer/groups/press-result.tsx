import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupPress, KeptBack } from '#shared/contract/groups.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { useAnsweredWords } from '../verdict/use-verdict-words.ts'
import colours from '../verdict/verdict-colours.module.css'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './press-result.module.css'
import { UndoReasons } from './undo-reasons.tsx'
import { useUndoPress } from './use-undo-press.ts'

export type PressResultProps = { group: GroupName; press: GroupPress; sessionId: string; onDone: () => void }

/** What became of a press: how many are in, what to hand over, and who is not in yet and why. */
export function PressResult({ group, press, sessionId, onDone }: PressResultProps) {
  const words = useTranslations('groups.result')
  const { admitted, keptBack, handOver } = press
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set())
  const left = admitted.filter(({ recordId }) => !undone.has(recordId))
  /** A record, or everybody who is left. */
  const [asked, setAsked] = useState<{ recordId: string | null } | null>(null)
  const undo = useUndoPress((ids) => {
    setUndone((before) => new Set([...before, ...ids]))
    setAsked(null)
  })
  const isAllAsked = asked !== null && asked.recordId === null
  const result = useRef<HTMLElement>(null)
  useEffect(() => result.current?.focus(), [])
  const kind = admitted.length === 0 ? 'refused' : 'admitted'
  const items = handOver.map(({ name, count }) => words('item', { count, name })).join(', ')
  const takeBack = (recordIds: string[]) => (
    <UndoReasons
      isBusy={undo.isPending}
      onChoose={(reason) => undo.mutate({ recordIds, reason })}
      onKeep={() => setAsked(null)}
    />
  )
  return (
    <section ref={result} className={styles['result']} tabIndex={-1} aria-label={group.name}>
      <header className={`${styles['head']} ${colours[kind]}`} data-verdict={kind} role="status">
        <VerdictShape kind={kind} size={72} />
        <div>
          <h2 className={styles['headline']}>{words('admitted', { count: admitted.length })}</h2>
          {admitted.length > 0 && (
            <p className={styles['next']}>{items === '' ? words('nothing') : words('handOver', { items })}</p>
          )}
        </div>
      </header>
      <div className={styles['body']}>
        {undo.error && <FailureNote failure={failureOf(undo.error)} />}
        {keptBack.length > 0 && (
          <>
            <h3 className={styles['title']}>{words('keptBack', { count: keptBack.length })}</h3>
            <ul className={styles['people']}>
              {keptBack.map((one) => (
                <KeptBackRow key={one.participantId} keptBack={one} sessionId={sessionId} />
              ))}
            </ul>
          </>
        )}
        {admitted.length > 0 && <h3 className={styles['title']}>{words('people')}</h3>}
        <ul className={styles['people']}>
          {admitted.map(({ recordId, name }) => (
            <li key={recordId} className={styles['person']} data-undone={undone.has(recordId)}>
              <span className={styles['name']} dir="auto">
                {undone.has(recordId) ? <s>{name}</s> : name}
              </span>
              {asked?.recordId === recordId && takeBack([recordId])}
              {asked?.recordId !== recordId && !undone.has(recordId) && (
                <button
                  type="button"
                  className={controls['quiet']}
                  aria-label={words('undoOneLabel', { name })}
                  onClick={() => setAsked({ recordId })}
                >
                  {words('undoOne')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <footer className={styles['foot']}>
        {isAllAsked && takeBack(left.map(({ recordId }) => recordId))}
        {!isAllAsked && (
          <>
            <button type="button" className={controls['primary']} onClick={onDone}>
              {words('done')}
            </button>
            {left.length > 0 && (
              <button type="button" className={controls['secondary']} onClick={() => setAsked({ recordId: null })}>
                {words('undoAll', { count: left.length })}
              </button>
            )}
          </>
        )}
        <p className={styles['undone']} role="status">
          {undone.size > 0 && words('undone', { count: undone.size })}
        </p>
      </footer>
    </section>
  )
}

function KeptBackRow({ keptBack, sessionId }: { keptBack: KeptBack; sessionId: string }) {
  const words = useTranslations('groups.result')
  const { admitPerson } = useScanRoad()
  const navigate = useNavigate()
  const { participantId, name, verdict } = keptBack
  const told = useAnsweredWords()(verdict, sessionId)
  return (
    <li className={styles['person']}>
      <span className={`${styles['mark']} ${colours[verdict.kind]}`}>
        <VerdictShape kind={verdict.kind} size={28} />
      </span>
      <span className={styles['name']} dir="auto">
        {name}
        <span className={styles['why']}>
          <strong>{told.headline}</strong> {[told.detail, told.next].filter(Boolean).join('. ')}
        </span>
      </span>
      <button
        type="button"
        className={controls['secondary']}
        aria-label={words('showLabel', { name })}
        onClick={() => {
          admitPerson(participantId)
          void navigate({ to: '/' })
        }}
      >
        {words('show')}
      </button>
    </li>
  )
}
