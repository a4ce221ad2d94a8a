import { scaleLinear } from 'd3-scale'
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
  const most = Math.max(1, ...parts.map(({ registered, walkIns, present }) => Math.max(registered + walkIns, present)))
  const x = scaleLinear([0, most], [0, 100])
  const percent = (value: number) => `${x(value)}%`
  const hasRegistered = parts.some(({ registered }) => registered > 0)
  const hasWalkIns = parts.some(({ walkIns }) => walkIns > 0)
  return (
    <div className={styles['chart']}>
      <table className={styles['table']} aria-label={label}>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">{part.name}</th>
              <td className={styles['picture']} aria-hidden="true">
                <div className={styles['bar']}>
                  <span className={styles['absent']} style={{ width: percent(part.registered + part.walkIns) }} />
                  <span className={styles['listed']} style={{ width: percent(part.listed) }} />
                  <span
                    className={styles['walkIns']}
                    style={{ left: percent(part.listed), width: percent(part.walkIns) }}
                  />
                </div>
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
          <span className={styles['listed']} aria-hidden="true" />
          {words('listed')}
        </li>
        {hasWalkIns && (
          <li>
            <span className={styles['walkIns']} aria-hidden="true" />
            {words('walkIns')}
          </li>
        )}
        {hasRegistered && (
          <li>
            <span className={styles['absent']} aria-hidden="true" />
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
