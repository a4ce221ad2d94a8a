import { useScanRoad } from '../app/scan-road.tsx'
import colours from './verdict-colours.module.css'
import styles from './verdict-border.module.css'

/** The window's edge in the verdict's colour for as long as the verdict is valid: seen from the side of the eye. */
export function VerdictBorder() {
  const { shown } = useScanRoad()
  if (shown.kind !== 'answered' && shown.kind !== 'failed') return null
  const kind = shown.kind === 'failed' ? 'failed' : shown.answer.verdict.kind
  return <div className={`${styles['border']} ${colours[kind]}`} data-leaving={shown.isLeaving} aria-hidden="true" />
}
