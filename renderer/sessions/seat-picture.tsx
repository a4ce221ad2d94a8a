import { useTranslations } from 'use-intl'
import styles from './seat-picture.module.css'

/** More seats than this are drawn as a bar: nobody counts so many circles. */
const mostSeats = 60
const step = 12

export type SeatPictureProps = { name: string; seats: number; aboard: number }

/** The seats of a boat or bus, filled as people come aboard; those beyond its seats stand behind them. */
export function SeatPicture({ name, seats, aboard }: SeatPictureProps) {
  const words = useTranslations('sessions.manifest')
  const label = words('seats', { name, aboard, seats })
  if (Math.max(seats, aboard) > mostSeats) {
    return (
      <svg className={styles['long']} viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className={styles['free']} width="100" height="4" />
        <rect className={styles['taken']} width={Math.min(100, (aboard / seats) * 100)} height="4" />
      </svg>
    )
  }
  const places = Math.max(seats, aboard)
  const perRow = Math.min(10, places)
  const rows = Math.ceil(places / perRow)
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${perRow * step} ${rows * step}`} role="img" aria-label={label}>
      {Array.from({ length: places }, (_, place) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key -- a seat is its place
          key={place}
          className={styles[place >= seats ? 'over' : place < aboard ? 'taken' : 'free']}
          cx={(place % perRow) * step + step / 2}
          cy={Math.floor(place / perRow) * step + step / 2}
          r={4.4}
        />
      ))}
    </svg>
  )
}
