import { useElementSize } from '@mantine/hooks'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Recap, Stretch } from '#shared/reports/recap.ts'
import frame from '../look/two-columns.module.css'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './arrivals-chart.module.css'
import { FiguresTable } from './figures-table.tsx'

/** Pixels, as they are on the screen: words in it are never smaller than elsewhere. */
const height = 170
const widestBar = 56
const room = { top: 22, bottom: 26, left: 34 }

/** When people came, in stretches of a quarter of an hour or of a day, with the busiest named. */
export function ArrivalsChart({ recap }: { recap: Recap }) {
  const words = useTranslations('reports')
  const format = useEventFormat()
  const { sessions } = useOpenEvent()
  const title = useId()
  const { by, stretches, firstAt, lastAt, peak } = recap.timeline
  const called = ({ at }: Stretch) => (by === 'day' ? format.shortDate(at) : format.time(at))
  const told = (at: number) => (by === 'day' ? format.shortDateTime(at) : format.time(at))
  // Before the opening nobody is late.
  const late = recap.late && recap.madeAt >= recap.late.openedAt ? recap.late : null
  const opening = sessions.find(({ id }) => id === late?.sessionId)
  if (firstAt === null || lastAt === null || peak === null) return null
  const summary = words('arrivals.summary', {
    first: told(firstAt),
    last: told(lastAt),
    peak: called(peak),
    count: peak.count,
  })
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('arrivals.title')}{' '}
        <span className={styles['by']}>{words(`arrivals.${by === 'day' ? 'byDay' : 'byQuarter'}`)}</span>
      </h2>
      <p className={styles['summary']}>{summary}</p>
      <Bars stretches={stretches} peak={peak} called={called} label={summary} openedAt={late?.openedAt ?? null} />
      {late && opening && (
        <p className={styles['summary']}>
          {words('arrivals.late', {
            session: opening.name,
            time: format.timeWithZone(late.openedAt),
            count: late.count,
          })}
        </p>
      )}
      <FiguresTable
        caption={words('arrivals.title')}
        headings={[words('arrivals.time'), words('arrivals.count')]}
        rows={stretches.map((stretch) => [called(stretch), format.number(stretch.count)])}
      />
    </section>
  )
}

type BarsProps = {
  stretches: readonly Stretch[]
  peak: Stretch
  called: (stretch: Stretch) => string
  label: string
  openedAt: number | null
}

function Bars({ stretches, peak, called, label, openedAt }: BarsProps) {
  const format = useEventFormat()
  const words = useTranslations('reports.arrivals')
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = Math.max(240, measured)
  // Few arrivals stay low, or one person would fill the picture.
  const most = Math.max(5, peak.count)
  const x = scaleBand<number>()
    .domain(stretches.map(({ at }) => at))
    .range([room.left, width])
    .paddingInner(0.18)
    .paddingOuter(0.05)
  const bar = Math.min(widestBar, x.bandwidth())
  const middle = (at: number) => (x(at) ?? 0) + x.bandwidth() / 2
  const y = scaleLinear([0, most], [height - room.bottom, room.top]).nice(4)
  // As many times under the bars as there is room for.
  const every = Math.ceil(stretches.length / Math.max(1, Math.floor(width / 68)))
  const openedIn = stretches.findLast(({ at }) => openedAt !== null && at <= openedAt)
  const isOpeningShown = openedIn !== undefined && openedAt !== null && openedAt - openedIn.at < 15 * 60_000
  return (
    <div ref={ref} className={styles['drawing']}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {y.ticks(4).map((tick) => (
          <g key={tick} className={styles['line']}>
            <line x1={room.left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={room.left - 8} y={y(tick) + 5} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
        {stretches.map((stretch, index) => (
          <g key={stretch.at}>
            <rect
              className={stretch.at === peak.at ? styles['peak'] : styles['bar']}
              x={middle(stretch.at) - bar / 2}
              y={y(stretch.count)}
              width={bar}
              height={y(0) - y(stretch.count)}
              rx={Math.min(3, bar / 4)}
            />
            {stretch.at === peak.at && (
              <text className={styles['count']} x={middle(stretch.at)} y={y(stretch.count) - 6}>
                {format.number(stretch.count)}
              </text>
            )}
            {index % every === 0 && (
              <text className={styles['time']} x={middle(stretch.at)} y={height - 8}>
                {called(stretch)}
              </text>
            )}
          </g>
        ))}
        {isOpeningShown && (
          <g className={styles['opening']}>
            <line x1={x(openedIn.at)} x2={x(openedIn.at)} y1={room.top} y2={y(0)} />
            <text x={(x(openedIn.at) ?? 0) + 6} y={room.top + 2}>
              {words('opening')}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}
