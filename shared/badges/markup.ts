/**
 * What of a text can be drawn: without what XML cannot carry, and without the marks that turn the direction of whatever
 * follows. Joiners stay, or emoji and Arabic letters would fall apart. Only line ends remain of all that is no letter.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\S\n]/g, ' ')
    .replaceAll(/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
}

/** Text as it may stand in XML, between tags and in an attribute. */
export function escapeText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A tag with its attributes, all escaped; `inside` is markup. Lengths are rounded to whole micrometres. */
export function tag(name: string, attributes: Record<string, string | number>, inside?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value)) : escapeText(value)
    return ` ${key}="${text}"`
  })
  const open = `<${name}${written.join('')}`
  return inside === undefined ? `${open}/>` : `${open}>${inside}</${name}>`
}
