import { useTranslations } from 'use-intl'
import { letterheadOf, type PaperDraft } from '#shared/event/paper-draft.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from '#shared/look/paper-picture.module.css'

/** How the head and the foot of a paper will look: a sheet of paper, white in the dark too. */
export function PaperPicture({ draft }: { draft: PaperDraft }) {
  const words = useTranslations('papers.setup')
  const { event } = useOpenEvent()
  const { calendarDay } = useEventFormat()
  const lines = letterheadOf(draft)
  const { logoLeft, logoRight, signatories } = draft
  const hasKop = lines.length > 0 || logoLeft !== null || logoRight !== null
  const place = draft.signedIn.trim() === '' ? event.city : draft.signedIn.trim()
  const signedAt = place.includes(',') ? place : `${place}, ${calendarDay(event.startsOn)}`
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>{words('preview')}</figcaption>
      <div className={styles['sheet']}>
        {hasKop && (
          <div className={styles['kop']}>
            {logoLeft === null ? <span /> : <img src={logoLeft} alt="" />}
            <div className={styles['lines']}>
              {lines.map((line, index) => (
                // Lines may be the same.
                // oxlint-disable-next-line react/no-array-index-key
                <p key={index} data-is-name={index === 0 || line === line.toUpperCase()} dir="auto">
                  {line}
                </p>
              ))}
            </div>
            {logoRight === null ? <span /> : <img src={logoRight} alt="" />}
          </div>
        )}
        <p className={styles['title']}>{words('previewTitle')}</p>
        <p className={styles['event']}>{event.name}</p>
        <div className={styles['table']} aria-hidden="true">
          {['a', 'b', 'c', 'd'].map((row) => (
            <span key={row} />
          ))}
        </div>
        {signatories.length > 0 && (
          <div className={styles['signing']} data-count={signatories.length}>
            {signatories.map(({ heading, position, name, rank, number }, index) => (
              // Nothing but its place tells one from another.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={index}>
                <p>{index === signatories.length - 1 ? signedAt : '\u00A0'}</p>
                <p>{heading || '\u00A0'}</p>
                <p className={styles['position']}>{position || '\u00A0'}</p>
                <p className={name === '' ? undefined : styles['name']} dir="auto">
                  {name || `(${'.'.repeat(24)})`}
                </p>
                {rank !== '' && <p>{rank}</p>}
                {number !== '' && <p>{/^\d/.test(number) ? `NIP ${number}` : number}</p>}
              </div>
            ))}
          </div>
        )}
      </div>
    </figure>
  )
}
