import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { NamedPart } from '#shared/reports/recap.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './part-bars.module.css'

export type PartBarsProps = { label: string; parts: readonly (NamedPart & { name: string })[] }

/**
 * Lying bars that are a table: full for those registered and present, hatched for walk-ins, empty for those who did not
 * come. The figures stand beside each, so that no bar has to be seen.
 */
export function PartBars({ label, parts }: PartBarsProps) {
  const words = useTranslations('reports.parts.legend')
  const hatch = useId()
  const most = Math.max(1, ...parts.map(({ registered, walkIns, present }) => Math.max(registered + walkIns, present)))
  const x = scaleLinear([0, most], [0, 100])
  const hasRegistered = parts.some(({ registered }) => registered > 0)
  const hasWalkIns = parts.some(({ walkIns }) => walkIns > 0)
  return (
    <div className={styles['chart']}>
      <svg className={styles['patterns']} aria-hidden="true">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles['hatchGround']} width="6" height="6" />
          <rect className={styles['hatchLine']} width="3" height="6" />
        </pattern>
      </svg>
      <table className={styles['table']} aria-label={label}>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">{part.name}</th>
              <td className={styles['picture']} aria-hidden="true">
                <svg className={styles['bar']} viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect className={styles['absent']} width={x(part.registered + part.walkIns)} height="10" />
                  <rect className={styles['listed']} width={x(part.listed)} height="10" />
                  <rect
                    x={x(part.listed)}
                    width={x(part.walkIns)}
                    height="10"
                    className={styles['walkIns']}
                    fill={`url(#${hatch})`}
                  />
                </svg>
              </td>
              <td className={styles['figures']}>
                <Figures part={part} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles['legend']}>
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect className={styles['listed']} width="10" height="10" />
          </svg>
          {words('listed')}
        </li>
        {hasWalkIns && (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect fill={`url(#${hatch})`} width="10" height="10" />
            </svg>
            {words('walkIns')}
          </li>
        )}
        {hasRegistered && (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={styles['absent']} width="10" height="10" />
            </svg>
            {words('absent')}
          </li>
        )}
      </ul>
    </div>
  )
}

/** "31/40" and 78%, with the walk-ins behind: "31/40 +2". */
function Figures({ part: { listed, registered, walkIns } }: { part: NamedPart }) {
  const format = useEventFormat()
  const more = walkIns > 0 && <span className={styles['more']}> +{format.number(walkIns)}</span>
  if (registered === 0) return <strong>{format.number(listed + walkIns)}</strong>
  return (
    <>
      <strong>{format.number(listed)}</strong>/{format.number(registered)}
      {more} <span className={styles['share']}>{format.percent(listed / registered)}</span>
    </>
  )
}
