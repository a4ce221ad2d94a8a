/** AIM symbology identifiers of QR codes (ISO/IEC 15424): `]Q0` to `]Q6`, sent first by scanners that are set to. */
const aimPrefix = /^\]Q[0-6]/

/** ECI designators as scanners write them: a backslash and six digits, such as `\000026` for UTF-8. */
const eciPrefix = /^(?:\\\d{6})+/

/**
 * Control characters (C0, DEL, C1), the byte order mark, soft hyphen, zero-width and bidi marks, line and paragraph
 * separators, and halves of surrogate pairs: nothing that a code holds, and nothing that anybody sees.
 */
const unseen = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu

/** The text of a code as it was printed: without what scanners and encoders put around and into it. Never throws. */
export function cleanScannedText(raw: string): string {
  let text = raw.replace(unseen, '').trim()
  // A scanner may send both prefixes, in either order; one inside the code stays.
  for (let pass = 0; pass < 2; pass += 1) text = text.replace(aimPrefix, '').replace(eciPrefix, '')
  return text.trim()
}
