import { useScanRoad } from '../app/scan-road.tsx'
import colours from './verdict-colours.module.css'
import { toneOf } from './tone-of.ts'
import { isTold } from './use-shown-verdict.ts'
import styles from './verdict-border.module.css'

/** The window's edge in the verdict's colour for as long as the verdict is valid: seen from the side of the eye. */
export function VerdictBorder() {
  const { shown } = useScanRoad()
  if (!isTold(shown)) return null
  const kind = toneOf(shown)
  return <div className={`${styles['border']} ${colours[kind]}`} data-leaving={shown.isLeaving} aria-hidden="true" />
}
