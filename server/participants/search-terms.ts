import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import { readSignedCode } from '#shared/participants/signed-code.ts'
import { foldQuery } from '#shared/participants/fold-name.ts'
import type { Search } from '../database/participant-list-repository.ts'

/** What somebody typed, as the list is searched by: names folded as at the desk, phones by their digits. */
export function searchTerms(text: string): Search | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const isPhone = /^[\d\s+().-]+$/.test(trimmed)
  return {
    words: foldQuery(trimmed).map(({ keys }) => keys),
    digits: isPhone ? trimmed.replaceAll(/\D/g, '').replace(/^(?:0|62)/, '') : '',
    text: trimmed.toLowerCase(),
    codes: codesOf(trimmed),
  }
}

/** A code as it was scanned, the short one that a signed code vouches for, or one of our own as it was typed: in any case, with dashes and spaces. */
function codesOf(text: string): string[] {
  const scanned = cleanScannedText(text).slice(0, 512)
  const signed = readSignedCode(scanned)
  if (signed !== null && signed !== 'malformed') return [scanned, signed.code]
  return [...new Set([scanned, scanned.toUpperCase().replaceAll(/[\s\-–—]/g, '')])]
}
