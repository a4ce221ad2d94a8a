import { TriangleAlert } from 'lucide-react'
import { overrideKey } from '../officers/overridable-of.ts'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { AlertList } from '../alerts/alert-list.tsx'
import { VerdictBadge } from '../badges/queue/verdict-badge.tsx'
import { AnswerOffers } from './answer-offers.tsx'
import colours from './verdict-colours.module.css'
import { VerdictShape } from './verdict-shape.tsx'
import styles from './verdict-panel.module.css'
import { useFittedSizes } from './use-fitted-sizes.ts'
import type { Told } from './use-shown-verdict.ts'
import { provideKey, sentenceOf, useVerdictWords } from './use-verdict-words.ts'
import { VerdictOffer } from '../sessions/verdict-offer.tsx'

export type VerdictPanelProps = {
  told: Told
  onProvide: () => void
  /** Where a supervisor may let pass what was refused. */
  onOverride?: (() => void) | undefined
}

/** The answer, as large as its place allows. A screen reader hears it from VerdictSpeech. */
export function VerdictPanel({ told, onProvide, onOverride }: VerdictPanelProps) {
  const words = useVerdictWords()(told)
  const officers = useTranslations('officers.override')
  const panel = useRef<HTMLElement>(null)
  useFittedSizes(panel, sentenceOf(words))
  return (
    <section
      ref={panel}
      className={`${styles['panel']} ${colours[words.kind]}`}
      data-verdict={words.kind}
      data-leaving={told.isLeaving}
    >
      <div className={styles['person']}>
        <div className={styles['head']}>
          <VerdictShape kind={words.shape} />
          <h1 className={styles['headline']} data-part="headline">
            {words.headline}
          </h1>
        </div>
        {words.name !== null && (
          <div>
            <p className={styles['name']} data-part="name" dir="auto">
              {words.name}
            </p>
            <p className={styles['who']}>{words.who}</p>
          </div>
        )}
        <AlertList alerts={words.alerts} size="large" />
        {words.notes.length > 0 && (
          <ul className={styles['notes']}>
            {words.notes.map((note) => (
              <li key={note}>
                <TriangleAlert size={20} aria-hidden="true" /> {note}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles['foot']}>
        <p className={styles['next']}>
          {words.detail !== null && <span className={styles['detail']}>{words.detail}</span>}
          {words.next}
          {told.kind === 'answered' && (
            <span className={styles['badge']}>
              <VerdictBadge verdict={told.answer.verdict} />
            </span>
          )}
        </p>
        {told.kind === 'answered' && <AnswerOffers answer={told.answer} />}
        {words.provide !== null && (
          <button type="button" className={styles['provide']} onClick={onProvide}>
            {words.provide} <kbd>{provideKey}</kbd>
          </button>
        )}
        <VerdictOffer told={told} className={styles['provide'] ?? ''} />
        {onOverride && (
          <button type="button" className={styles['override']} onClick={onOverride}>
            {officers('open')} <kbd>{overrideKey}</kbd>
          </button>
        )}
      </div>
    </section>
  )
}

/** Before the answer there is nothing to see; only a wait that can be noticed is told. */
export function AskingPanel({ isSlow }: { isSlow: boolean }) {
  const words = useTranslations('verdict')
  return <section className={styles['asking']}>{isSlow && words('asking')}</section>
}
