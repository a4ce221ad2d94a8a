import { useTranslations } from 'use-intl'
import { overrideKey } from '../officers/overridable-of.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { AlertList } from '../alerts/alert-list.tsx'
import { useProvide } from '../app/use-provide.ts'
import { AnswerOffers } from './answer-offers.tsx'
import colours from './verdict-colours.module.css'
import { VerdictShape } from './verdict-shape.tsx'
import styles from './verdict-band.module.css'
import { VerdictOffer } from '../sessions/verdict-offer.tsx'
import { isTold } from './use-shown-verdict.ts'
import { provideKey, useVerdictWords } from './use-verdict-words.ts'

/** The answer in the screens that are not the Desk: above the work, never over it. */
export function VerdictBand() {
  const { shown, overridable, setPanel } = useScanRoad()
  const provide = useProvide()
  const officers = useTranslations('officers.override')
  const wordsOf = useVerdictWords()
  if (!isTold(shown)) return null
  const words = wordsOf(shown)
  const { headline, name, who, detail, next } = words
  return (
    <section
      className={`${styles['band']} ${colours[words.kind]}`}
      data-verdict={words.kind}
      data-leaving={shown.isLeaving}
    >
      <VerdictShape kind={words.shape} size={64} />
      <div className={styles['who']}>
        <h2 className={styles['headline']} data-part="headline">
          {headline}
        </h2>
        {name !== null && <p className={styles['name']}>{name}</p>}
      </div>
      <p className={styles['next']}>
        {[who, ...words.notes].filter((part) => part !== null).join(' · ')}
        <strong>{[detail, next].filter((part) => part !== null).join('. ')}</strong>
      </p>
      <AlertList alerts={words.alerts} size="small" />
      {shown.kind === 'answered' && <AnswerOffers answer={shown.answer} />}
      {words.provide !== null && (
        <button type="button" className={styles['provide']} onClick={provide}>
          {words.provide} <kbd>{provideKey}</kbd>
        </button>
      )}
      <VerdictOffer told={shown} className={styles['provide'] ?? ''} />
      {overridable !== null && (
        <button type="button" className={styles['provide']} onClick={() => setPanel('override')}>
          {officers('open')} <kbd>{overrideKey}</kbd>
        </button>
      )}
    </section>
  )
}
