import type { Tone } from './describe-verdict.ts'

type Note = { frequency: number; startsAt: number; lasts: number; shape: OscillatorType }

/** Two rising notes, one repeated, two falling, one soft chime: told apart with closed eyes. Times in seconds. */
const tunes: Record<Tone, Note[]> = {
  admitted: [note(659, 0, 0.12), note(988, 0.11, 0.22)],
  'already-in': [note(587, 0, 0.1), note(587, 0.16, 0.1)],
  refused: [note(392, 0, 0.18, 'triangle'), note(262, 0.17, 0.34, 'triangle')],
  needs: [note(784, 0, 0.5), note(1175, 0.02, 0.5)],
}

let context: AudioContext | null = null

/** Plays the sound of a verdict. `volume` is 0 to 1. A laptop without sound is no reason to fail. */
export async function playVerdict(tone: Tone, volume: number): Promise<void> {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume()
  const now = context.currentTime
  for (const one of tunes[tone]) playNote(context, one, now, volume)
}

function playNote(audio: AudioContext, { frequency, startsAt, lasts, shape }: Note, now: number, volume: number): void {
  const oscillator = new OscillatorNode(audio, { frequency, type: shape })
  const gain = new GainNode(audio, { gain: 0 })
  const start = now + startsAt
  // A short rise and a long fall: without them each note begins and ends with a click.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(volume * 0.5, start + 0.008)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + lasts)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + lasts)
}

function note(frequency: number, startsAt: number, lasts: number, shape: OscillatorType = 'sine'): Note {
  return { frequency, startsAt, lasts, shape }
}
