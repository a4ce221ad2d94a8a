import { VisuallyHidden } from '@mantine/core'
import { useScanRoad } from '../app/scan-road.tsx'
import { sentenceOf, useVerdictWords } from './use-verdict-words.ts'

/** Tells every verdict to a screen reader at once, in full; the same verdict again is told again. */
export function VerdictSpeech() {
  const { shown } = useScanRoad()
  const wordsOf = useVerdictWords()
  const isTold = shown.kind === 'answered' || shown.kind === 'failed'
  return (
    <VisuallyHidden>
      <div role="status" aria-live="assertive" aria-atomic="true">
        {isTold && <p key={shown.turn}>{sentenceOf(wordsOf(shown))}</p>}
      </div>
    </VisuallyHidden>
  )
}
