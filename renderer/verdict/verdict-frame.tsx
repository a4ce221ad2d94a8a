import { useEffect } from 'react'
import { useOpenEvent } from '../kiosk/open-event.tsx'
import type { VerdictWords } from './describe-verdict.ts'
import styles from './verdict-frame.module.css'
import { playVerdict } from './verdict-sounds.ts'

/** What a verdict does to the whole window: the border carries its colour, it is heard, and it is told to who listens. */
export function VerdictFrame({ verdict }: { verdict: VerdictWords | null }) {
  const { isSoundOn, volume } = useOpenEvent().state.settings
  useEffect(() => {
    if (verdict && isSoundOn) void playVerdict(verdict.tone, volume)
    // Only a new verdict is heard; changing the volume afterwards is not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [verdict])
  return (
    <>
      <div className={styles['frame']} data-verdict={verdict?.tone ?? 'none'} aria-hidden="true" />
      <p className="visually-hidden" role="status" aria-live="assertive" aria-atomic="true">
        {verdict?.spoken}
      </p>
    </>
  )
}
