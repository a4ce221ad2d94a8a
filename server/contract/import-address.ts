/**
 * A body of an import: the length of the options in four bytes (big-endian), the options as JSON, then the file as it is.
 * So the file is streamed to the disk of headquarters and never held.
 */
export const importMediaType = 'application/vnd.gapura.import'

export const importLimits = {
  fileBytes: 32 * 1024 * 1024,
  optionsBytes: 2 * 1024 * 1024,
  rows: 250_000,
} as const
