import { playNotes } from '../verdict/play-verdict.ts'

/** Low, high, low, softly: no verdict sounds like it. Seconds. */
const melody = [
  { hertz: 392, from: 0, lasts: 0.22 },
  { hertz: 523, from: 0.2, lasts: 0.22 },
  { hertz: 392, from: 0.4, lasts: 0.4 },
]
/** By then the longest verdict has sounded. */
export const afterVerdict = 0.8

/** Sounds that there is something to notice about the person. */
export function playAlert(settings: { isSoundOn: boolean; volume: number }, after = 0): void {
  playNotes({ wave: 'sine', notes: melody.map((note) => ({ ...note, from: note.from + after })) }, settings)
}
