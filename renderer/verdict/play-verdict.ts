import type { VerdictKind } from '#shared/check-in/verdict.ts'

type Loudness = { isSoundOn: boolean; volume: number }
type Note = { hertz: number; from: number; lasts: number }
type Melody = { wave: OscillatorType; notes: readonly Note[] }

/** Told apart by their shape, not their pitch: rising, repeated, falling, and one soft chime. Seconds. */
const melodies: Record<VerdictKind, Melody> = {
  admitted: {
    wave: 'sine',
    notes: [
      { hertz: 659, from: 0, lasts: 0.12 },
      { hertz: 988, from: 0.11, lasts: 0.24 },
    ],
  },
  'already-in': {
    wave: 'triangle',
    notes: [
      { hertz: 587, from: 0, lasts: 0.12 },
      { hertz: 587, from: 0.18, lasts: 0.16 },
    ],
  },
  refused: {
    wave: 'triangle',
    notes: [
      { hertz: 440, from: 0, lasts: 0.18 },
      { hertz: 277, from: 0.17, lasts: 0.36 },
    ],
  },
  needs: { wave: 'sine', notes: [{ hertz: 784, from: 0, lasts: 0.7 }] },
}

const call: Melody = {
  wave: 'sine',
  notes: [
    { hertz: 880, from: 0, lasts: 0.5 },
    { hertz: 659, from: 0.35, lasts: 0.6 },
    { hertz: 880, from: 1, lasts: 0.5 },
    { hertz: 659, from: 1.35, lasts: 0.9 },
  ],
}

let context: AudioContext | null = null

/** Sounds the verdict. A laptop without sound stays silent; nothing waits for it. */
export function playVerdict(kind: VerdictKind, settings: Loudness): void {
  playNotes(melodies[kind], settings)
}

/** Somebody asks for an officer: two soft calls, as a hotel's bell, that no verdict sounds like. */
export function playCall(settings: Loudness): void {
  playNotes(call, settings)
}

export function playNotes({ wave, notes }: Melody, settings: Loudness): void {
  if (!settings.isSoundOn || settings.volume === 0) return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  for (const note of notes) playNote(context, { ...note, wave, volume: settings.volume })
}

function playNote(audio: AudioContext, note: Note & { wave: OscillatorType; volume: number }): void {
  const starts = audio.currentTime + note.from
  const ends = starts + note.lasts
  const tone = new OscillatorNode(audio, { type: note.wave, frequency: note.hertz })
  const loudness = new GainNode(audio, { gain: 0 })
  // A short rise and a long fall: a tone that is cut clicks.
  loudness.gain.setValueAtTime(0, starts)
  loudness.gain.linearRampToValueAtTime(note.volume * 0.5, starts + 0.012)
  loudness.gain.exponentialRampToValueAtTime(0.0005, ends)
  tone.connect(loudness).connect(audio.destination)
  tone.start(starts)
  tone.stop(ends + 0.02)
}
