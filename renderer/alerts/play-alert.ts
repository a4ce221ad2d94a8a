import { playNotes } from '../verdict/play-verdict.ts'

/** After the longest verdict: low, high, low, softly. No verdict sounds like it. Seconds. */
const melody = {
  wave: 'sine' as const,
  notes: [
    { hertz: 392, from: 0.8, lasts: 0.22 },
    { hertz: 523, from: 1, lasts: 0.22 },
    { hertz: 392, from: 1.2, lasts: 0.4 },
  ],
}

/** Sounds that there is something to notice about the person, once their verdict has sounded. */
export function playAlert(settings: { isSoundOn: boolean; volume: number }): void {
  playNotes(melody, settings)
}
