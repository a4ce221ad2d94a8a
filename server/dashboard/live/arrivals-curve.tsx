import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { useTranslations } from 'use-intl'
import { useEventFormat } from '../events/event-context.ts'
import { WavePattern } from '../look/wave-pattern.tsx'
import styles from './arrivals-curve.module.css'
import type { LiveSession } from './big-count.tsx'
import { inSteps, type Step } from './in-steps.ts'

const width = 900
const height = 220

export type ArrivalsCurveProps = Pick<LiveSession, 'arrivals' | 'serverTime'>

/** How many came in, minute by minute, from the first to the last; longer days in longer steps. */
export function ArrivalsCurve({ arrivals, serverTime }: ArrivalsCurveProps) {
  const words = useTranslations('live')
  const { time } = useEventFormat()
  const steps = inSteps(arrivals, serverTime)
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined)
    return (
      <figure className={styles['curve']}>
        <figcaption className={styles['caption']}>{words('curve')}</figcaption>
        <WavePattern className={styles['empty']} />
        <p className={styles['none']}>{words('curveEmpty')}</p>
      </figure>
    )
  const most = Math.max(...steps.map(({ arrived }) => arrived))
  const sum = arrivals.reduce((total, { arrived }) => total + arrived, 0)
  const peak = arrivals.reduce((top, minute) => (minute.arrived > top.arrived ? minute : top))
  const told = words('curveWords', {
    from: time(first.at),
    to: time(last.at),
    count: sum,
    peak: time(peak.at),
    most: peak.arrived,
  })
  return (
    <figure className={styles['curve']}>
      <figcaption className={styles['caption']}>{words('curve')}</figcaption>
      <Drawing steps={steps} most={most} label={told} />
      <div className={styles['times']} aria-hidden="true">
        {marksOf(steps).map(({ at }) => (
          <span key={at}>{time(at)}</span>
        ))}
      </div>
    </figure>
  )
}

/** Five times along the line, first and last among them. */
function marksOf(steps: readonly Step[]): Step[] {
  const every = (steps.length - 1) / 4
  return [0, 1, 2, 3, 4].flatMap((place) => steps[Math.round(place * every)] ?? [])
}

function Drawing({ steps, most, label }: { steps: Step[]; most: number; label: string }) {
  const { number } = useEventFormat()
  // Few arrivals stay low, or one person would fill the curve.
  const top = Math.max(4, most)
  const x = scaleLinear([0, Math.max(1, steps.length - 1)], [0, width])
  const y = scaleLinear([0, top], [height - 2, 10])
  const toX = (_: Step, index: number) => x(index)
  const toY = ({ arrived }: Step) => y(arrived)
  const edge = line<Step>(toX, toY).curve(curveMonotoneX)(steps) ?? ''
  const ground = area<Step>(toX, height, toY).curve(curveMonotoneX)(steps) ?? ''
  const lines = y.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick))
  return (
    <div className={styles['plot']}>
      <svg
        className={styles['drawing']}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {lines.map((tick) => (
          <line key={tick} className={styles['grid']} x1="0" x2={width} y1={y(tick)} y2={y(tick)} />
        ))}
        <path className={styles['ground']} d={ground} />
        <path className={styles['edge']} d={edge} vectorEffect="non-scaling-stroke" />
      </svg>
      {lines.map((tick) => (
        <span
          key={tick}
          className={styles['tick']}
          style={{ insetBlockStart: `${(y(tick) / height) * 100}%` }}
          aria-hidden="true"
        >
          {number(tick)}
        </span>
      ))}
    </div>
  )
}
