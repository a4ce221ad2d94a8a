import { formatCode, isWellFormedCode } from '../participants/draw-code.ts'

/** Letters that Windows takes for its own in names of files, and those that nobody sees but the joiners of scripts and emoji. */
const unwritable = /[<>:"/\\|?*\p{Cc}\p{Co}\p{Cs}\u2028\u2029]|(?![\u200C\u200D])\p{Cf}/gu
/** What hides a file, is dropped by Windows, or would make a formula of the name in a table. */
const edges = /^[. =+\-@']+|[. ]+$/g
/** Names of devices, which Windows opens instead of a file, with or without an ending. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i
/** UTF-16 units: with a folder's path, the code and an ending a name stays below Windows' 260. */
const longest = 60
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * Gives each person a name for their file that every system can keep: their name, and their code behind it, which makes
 * it the same at every handing out. Where it is another system's code, a number keeps two people apart.
 */
export function nameFiles(): (holder: { name: string; code: string }) => string {
  const taken = new Set<string>()
  return ({ name, code }) => {
    const isOwn = isWellFormedCode(code)
    const base = [cut(writable(name), longest), isOwn ? formatCode(code) : cut(writable(code), 24)]
      .filter((part) => part !== '')
      .join(' ')
    const whole = devices.test(base) || base === '' ? `_${base}` : base
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? whole : `${whole} (${number})`
      // Windows and macOS take two names for one that differ in capitals or in how marks are composed.
      const key = candidate.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}

function writable(text: string): string {
  return text.normalize('NFC').replaceAll(unwritable, ' ').replaceAll(/\s+/g, ' ').replaceAll(edges, '')
}

/** Cuts between letters as people see them: no half of an emoji, no vowel mark without its letter. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept.replace(/[. ]+$/, '')
}
