import { useQuery } from '@tanstack/react-query'
import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { useTranslations } from 'use-intl'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { WavePattern } from '../look/wave-pattern.tsx'
import styles from './arrivals-curve.module.css'
import { everyMinute, type MinuteOfArrivals } from './every-minute.ts'

const minutes = 30
const width = 900
const height = 150

/** Who came in the last half hour, minute by minute. */
export function ArrivalsCurve({ sessionId }: { sessionId: string }) {
  const words = useTranslations('desk.curve')
  const format = useEventFormat()
  const now = useNow('minute')
  const { data } = useQuery({
    queryKey: ['arrivals', sessionId],
    queryFn: () => ask(kiosk.arrivals({ sessionId, minutes })),
  })
  const points = everyMinute(data ?? [], now, minutes)
  const sum = points.reduce((total, { arrived }) => total + arrived, 0)
  return (
    <figure className={styles['curve']}>
      <figcaption className={styles['caption']}>{words('sum', { count: sum })}</figcaption>
      {sum === 0 ? <WavePattern className={styles['drawing']} /> : <Drawing points={points} />}
      <div className={styles['times']} aria-hidden="true">
        {points
          .filter((_, index) => index % 10 === 0)
          .map(({ at }) => (
            <span key={at}>{format.time(at)}</span>
          ))}
      </div>
    </figure>
  )
}

/** The minute that is still running is counted but not drawn: it would fall at its start as if nobody came any more. */
function Drawing({ points: all }: { points: MinuteOfArrivals[] }) {
  const points = all.slice(0, -1)
  const first = all[0]?.at ?? 0
  const last = all.at(-1)?.at ?? 1
  // Few arrivals stay low, or one person would fill the curve.
  const most = Math.max(6, ...points.map(({ arrived }) => arrived))
  const x = scaleLinear([first, last], [0, width])
  const y = scaleLinear([0, most], [height - 2, 8])
  const shape = { x: (point: MinuteOfArrivals) => x(point.at), y: (point: MinuteOfArrivals) => y(point.arrived) }
  const edge = line<MinuteOfArrivals>(shape.x, shape.y).curve(curveMonotoneX)(points) ?? ''
  const ground = area<MinuteOfArrivals>(shape.x, height, shape.y).curve(curveMonotoneX)(points) ?? ''
  return (
    <svg className={styles['drawing']} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles['ground']} d={ground} />
      <path className={styles['edge']} d={edge} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
