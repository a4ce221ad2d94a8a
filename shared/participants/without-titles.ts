import { isFrontTitle } from './fold-name.ts'

/**
 * A name as it was typed, without the titles before and behind it: `dr. Hj. Siti Nurhaliza, Sp.A.` → `Siti Nurhaliza`.
 * For a badge that has no room for them; everywhere else a name keeps them.
 */
export function withoutTitles(name: string): string {
  const whole = name.trim()
  const [front = ''] = whole.split(',')
  let rest = /\p{Letter}/u.test(front) ? front.trim() : whole
  for (;;) {
    // "H.Ahmad" is a title and a name without the space between them.
    const [first = '', word = '', dot = ''] = /^([\p{Letter}]+)(\.?)\s*/u.exec(rest) ?? []
    const left = rest.slice(first.length)
    if (word === '' || left === '' || !isFrontTitle({ text: word.toLowerCase(), isDotted: dot !== '' })) return rest
    if (dot === '' && !/\s$/.test(first)) return rest
    rest = left
  }
}
