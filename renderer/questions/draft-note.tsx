import { ClipboardPen } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useNavigate } from '@tanstack/react-router'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { shortName } from '../desk/short-name.ts'
import { answerDrafts } from './answer-drafts.ts'
import styles from './draft-note.module.css'

/** Says whose form was begun and not sent, while it is not the one on the screen. */
export function DraftNote() {
  const words = useTranslations('questions')
  const navigate = useNavigate()
  const { shown, admitPerson } = useScanRoad()
  const drafts = useSyncExternalStore(answerDrafts.subscribe, answerDrafts.all)
  useEffect(() => () => answerDrafts.clear(), [])
  const onScreen =
    shown.kind === 'answered' && 'person' in shown.answer.verdict ? shown.answer.verdict.person.participantId : ''
  const waiting = drafts.filter(({ participantId }) => participantId !== onScreen)
  const [last] = waiting.slice(-1)
  if (last === undefined) return null
  const names = waiting.map(({ name }) => shortName(name)).join(', ')
  return (
    <aside className={styles['band']} role="status">
      <ClipboardPen size={20} aria-hidden="true" />
      <p className={styles['words']}>{words('draft', { count: waiting.length, names })}</p>
      <button
        type="button"
        className={controls['secondary']}
        onClick={() => {
          void navigate({ to: '/' })
          admitPerson(last.participantId)
        }}
      >
        {words('draftOpen')}
      </button>
      <button type="button" className={controls['quiet']} onClick={() => answerDrafts.drop(last.participantId)}>
        {words('draftDrop')}
      </button>
    </aside>
  )
}
