/** A count as people type it, with or without dots between thousands; null for anything else. */
export function readCount(typed: string): number | null {
  const text = typed.trim()
  if (!/^(\d{1,7}|\d{1,3}(\.\d{3}){1,2})$/.test(text)) return null
  const count = Number(text.replaceAll('.', ''))
  return count <= 1_000_000 ? count : null
}
