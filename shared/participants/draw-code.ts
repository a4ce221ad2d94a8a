import { base32Letters as alphabet } from './base32.ts'

/** Letters after the event's prefix: seven by chance and one to check them. */
export const ownCodeLetters = 8

const ourLetters = new RegExp(`^[A-Z0-9]{2,6}[${alphabet}]{${ownCodeLetters}}$`)

/**
 * Draws a short code, as it is stored: the event's prefix and eight letters, without dashes. It says nothing about the
 * person. `random` gives numbers from 0 to below 1; real codes need one that cannot be guessed.
 */
export function drawCode(prefix: string, random: () => number): string {
  const drawn = Array.from({ length: ownCodeLetters - 1 }, () => Math.floor(random() * alphabet.length))
  return prefix + [...drawn, times2(weigh(drawn))].map((value) => alphabet.charAt(value)).join('')
}

/** Whether the letters after the prefix check out: one wrong letter, or two swapped, never do. */
export function isWellFormedCode(text: string): boolean {
  return hasOurLetters(text) && isChecked(text)
}

/** Whether a text has the prefix, the length and the letters of a code of ours, but was read or typed with a mistake. */
export function isMisreadCode(text: string, prefix: string): boolean {
  return (
    text.startsWith(prefix) && text.length === prefix.length + ownCodeLetters && hasOurLetters(text) && !isChecked(text)
  )
}

/** As it is printed, to be read out and typed: BJB-4K7Q-9M2X. Codes of other systems stay as they are. */
export function formatCode(text: string): string {
  if (!isWellFormedCode(text)) return text
  return [text.slice(0, -ownCodeLetters), text.slice(-ownCodeLetters, -4), text.slice(-4)].join('-')
}

function hasOurLetters(text: string): boolean {
  return ourLetters.test(text)
}

function isChecked(text: string): boolean {
  return weigh(Array.from(text.slice(-ownCodeLetters), (letter) => alphabet.indexOf(letter))) === 0
}

/** A sum in GF(32) in which every place has a weight of its own, so no single change and no swap cancels out. */
function weigh(values: readonly number[]): number {
  return values.reduce((sum, value) => times2(sum) ^ value, 0)
}

/** Times x in GF(32) by the primitive polynomial x⁵ + x² + 1. */
function times2(value: number): number {
  const doubled = value << 1
  return doubled > 31 ? doubled ^ 0b100101 : doubled
}
