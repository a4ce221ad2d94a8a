/** Plain and shifted character of every printing key that is not a letter, by its place on a US keyboard. */
const signs: Record<string, string> = {
  Backquote: '`~',
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  // The extra key of ISO keyboards; scanners send it as the second backslash.
  IntlBackslash: '\\|',
  Space: '  ',
  NumpadDecimal: '..',
  NumpadComma: ',,',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadEqual: '==',
}

/**
 * What a key prints on a US keyboard, by its place (`KeyboardEvent.code`): the same whatever layout the system is set
 * to, and whether Caps Lock is on or not. Empty for keys that print nothing.
 */
export function usKeyPlace(code: string, hasShift: boolean): string {
  if (/^Key[A-Z]$/.test(code)) return hasShift ? code.charAt(3) : code.charAt(3).toLowerCase()
  if (/^Numpad\d$/.test(code)) return code.charAt(6)
  return signs[code]?.charAt(hasShift ? 1 : 0) ?? ''
}
