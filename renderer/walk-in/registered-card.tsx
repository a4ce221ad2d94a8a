import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { formatCode } from '#shared/participants/draw-code.ts'
import controls from '#shared/look/controls.module.css'
import { QrPicture } from '../look/qr-picture.tsx'
import { useVerdictWords } from '../verdict/use-verdict-words.ts'
import styles from './registered-card.module.css'
import type { Registered } from './use-walk-in.ts'
import { askWalkIn, walkInAsked } from './ask-walk-in.ts'

export type RegisteredCardProps = { registered: Registered; onNext: () => void }

/** Who was registered last, with a code to be photographed: it stays until the next person is typed. */
export function RegisteredCard({ registered, onNext }: RegisteredCardProps) {
  const words = useTranslations('walkIn.registered')
  const { participantId, name, code, answer, sessionId } = registered
  const told = { kind: 'answered', turn: 0, answer, sessionId, isLeaving: false } as const
  const { headline, next: wayOn } = useVerdictWords()(told)
  const isIn = answer.verdict.kind === 'admitted'
  const card = useRef<HTMLElement>(null)
  // Not the button: Enter that is still held down would press it.
  useEffect(() => card.current?.focus(), [])
  useEffect(() => {
    window.addEventListener(walkInAsked, onNext)
    return () => window.removeEventListener(walkInAsked, onNext)
  }, [onNext])
  return (
    <section ref={card} className={styles['card']} tabIndex={-1} aria-label={words('title')}>
      <div className={styles['code']}>
        <QrPicture text={code} label={words('qr', { name })} className={styles['qr'] ?? ''} />
        <code className={styles['letters']}>{formatCode(code)}</code>
      </div>
      <div className={styles['who']}>
        <h2 className={styles['title']} data-is-in={isIn}>
          {words('title')}
        </h2>
        <p className={styles['name']} dir="auto">
          {name}
        </p>
        <p className={styles['told']} data-is-in={isIn}>
          {isIn ? words('admitted') : `${headline}. ${wayOn}`}
        </p>
        <p>{words('photograph')}</p>
        <div className={styles['buttons']}>
          <button type="button" className={controls['primary']} onClick={askWalkIn}>
            {words('next')}
          </button>
          <Link to="/people" search={{ person: participantId }} className={controls['quiet']}>
            {words('history')}
          </Link>
        </div>
      </div>
    </section>
  )
}
