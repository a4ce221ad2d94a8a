import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import { AskReason } from '../look/ask-reason.tsx'
import controls from '#shared/look/controls.module.css'
import { QrPicture } from '../look/qr-picture.tsx'
import styles from './person-codes.module.css'

export type Person = DashboardAnswer<'GET /events/:eventId/participants/:participantId'>['person']

type Asked = { act: 'revoke' | 'replace'; code: string }

/** The codes of one person: the picture to send, and what to do when one was lost or passed on. */
export function PersonCodes({ person }: { person: Person }) {
  const words = useTranslations('participants.person')
  const mayManage = useMay('coordinator')
  const [shown, setShown] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isReplaced, setIsReplaced] = useState(false)
  return (
    <div className={styles['codes']}>
      <h3 className={styles['title']}>{words('codes')}</h3>
      {person.codes.length === 0 && <p className={styles['small']}>{words('noCode')}</p>}
      <p className={styles['done']} role="status">
        {isReplaced && words('replaced')}
      </p>
      <ul className={styles['list']}>
        {person.codes.map(({ text, standing }) => (
          <li key={text} className={styles['code']} data-standing={standing}>
            <code>{text}</code>
            <span className={styles['small']}>{words(`code.${standing}`)}</span>
            {standing === 'valid' && (
              <div className={styles['acts']}>
                <button
                  type="button"
                  className={controls['quiet']}
                  aria-expanded={shown === text}
                  onClick={() => setShown(shown === text ? null : text)}
                >
                  {words(shown === text ? 'hideQr' : 'showQr')}
                </button>
                {mayManage &&
                  (['replace', 'revoke'] as const).map((act) => (
                    <button
                      key={act}
                      type="button"
                      className={controls['quiet']}
                      onClick={() => setAsked({ act, code: text })}
                    >
                      {words(act)}
                    </button>
                  ))}
              </div>
            )}
            {shown === text && standing === 'valid' && (
              <QrPicture text={text} label={words('qrOf', { name: person.name })} className={styles['qr'] ?? ''} />
            )}
          </li>
        ))}
      </ul>
      {asked?.act === 'revoke' && <Revoke person={person} code={asked.code} onClose={() => setAsked(null)} />}
      {asked?.act === 'replace' && (
        <Replace
          person={person}
          code={asked.code}
          onClose={() => setAsked(null)}
          onReplaced={(code) => {
            setAsked(null)
            setShown(code)
            setIsReplaced(true)
          }}
        />
      )}
    </div>
  )
}

type ActProps = { person: Person; code: string; onClose: () => void }

function Revoke({ person, code, onClose }: ActProps) {
  const words = useTranslations('participants.person')
  const { event } = useEvent()
  const revoke = useAct('POST /events/:eventId/participants/:participantId/codes/revoke')
  const params = { eventId: event.id, participantId: person.id }
  return (
    <AskReason
      title={words('revokeAsk', { name: person.name })}
      means={words('revokeMeans')}
      does={words('revoke')}
      isBusy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onDo={(reason) => revoke.mutate({ params, body: { code, reason } }, { onSuccess: onClose })}
    />
  )
}

function Replace({ person, code, onClose, onReplaced }: ActProps & { onReplaced: (code: string) => void }) {
  const words = useTranslations('participants.person')
  const { event } = useEvent()
  const replace = useAct('POST /events/:eventId/participants/:participantId/codes/replace')
  const params = { eventId: event.id, participantId: person.id }
  return (
    <AskReason
      title={words('replaceAsk', { name: person.name })}
      means={words('replaceMeans')}
      does={words('replace')}
      isBusy={replace.isPending}
      error={replace.error}
      onClose={onClose}
      onDo={(reason) =>
        replace.mutate({ params, body: { code, reason } }, { onSuccess: (answer) => onReplaced(answer.code) })
      }
    />
  )
}
