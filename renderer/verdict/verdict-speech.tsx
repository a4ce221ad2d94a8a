import { VisuallyHidden } from '@mantine/core'
import { useScanRoad } from '../app/scan-road.tsx'
import { isTold } from './use-shown-verdict.ts'
import { sentenceOf, useVerdictWords } from './use-verdict-words.ts'

/** Tells every verdict to a screen reader at once, in full; the same verdict again is told again. */
export function VerdictSpeech() {
  const { shown } = useScanRoad()
  const wordsOf = useVerdictWords()
  return (
    <VisuallyHidden>
      <div role="status" aria-live="assertive" aria-atomic="true">
        {isTold(shown) && <p key={shown.turn}>{sentenceOf(wordsOf(shown))}</p>}
      </div>
    </VisuallyHidden>
  )
}
