import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ItemDoubt } from '#shared/contract/items.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import tray from '../sync/tray.module.css'
import styles from './stock-part.module.css'
import { useItemDoubts } from './use-items.ts'

/** Who was given the same thing twice, by desks that did not know of each other. Stays until one is taken back. */
export function ItemDoubts() {
  const words = useTranslations('items.doubts')
  const { data: doubts, error } = useItemDoubts()
  if (error) return <FailureNote failure={failureOf(error)} />
  if (doubts === undefined) return null
  if (doubts.length === 0) return <EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <div className={styles['stocks']} tabIndex={0}>
      <p className={tray['muted']}>{words('explain')}</p>
      <ul className={tray['list']}>
        {doubts.map((doubt) => (
          <li key={`${doubt.participantId} ${doubt.itemName}`} className={tray['entry']} data-tone="open">
            <Doubt doubt={doubt} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Doubt({ doubt: { participantId, name, community, itemName, times } }: { doubt: ItemDoubt }) {
  const words = useTranslations('items.doubts')
  const { timeWithZone } = useEventFormat()
  return (
    <>
      <p className={tray['name']} dir="auto">
        {name}
      </p>
      <p>
        <strong>{words('what', { item: itemName, times: times.length })}</strong>
        {community !== '' && ` · ${community}`}
      </p>
      <ul className={styles['times']}>
        {times.map(({ recordId, at, deskName, officerName, isThisLaptop }) => (
          <li key={recordId}>
            <time dateTime={new Date(at).toISOString()}>{timeWithZone(at)}</time>{' '}
            <strong>{deskName || words('noDesk')}</strong>
            {officerName !== '' && ` · ${officerName}`}
            {isThisLaptop && ` · ${words('thisLaptop')}`}
          </li>
        ))}
      </ul>
      <p className={tray['muted']}>{words('next')}</p>
      <Link
        to="/people"
        search={{ person: participantId }}
        className={`${controls['secondary']} ${styles['open']}`}
        aria-label={words('history', { name })}
      >
        {words('history', { name })}
      </Link>
    </>
  )
}
