/**
 * What is still read as a list. A real one stays far below all of it; what goes over is refused with words before it
 * takes the memory of the laptop.
 */
export const sheetLimits = {
  fileBytes: 256 * 1024 * 1024,
  /** Rows of an Excel sheet. */
  rows: 1_048_576,
  columns: 1_000,
  /** Letters of one cell, of one tag, or of anything else that has to be held as a whole. Excel's cells hold 32,767. */
  lettersAtOnce: 1_000_000,
  zipEntries: 10_000,
  /** Bytes of a part, unpacked, for each packed one: real sheets stay below 60, deflate reaches 1,032. */
  ratio: 250,
  /** Up to here a part may be packed as tightly as it likes. */
  alwaysInflated: 16 * 1024 * 1024,
  inflatedBytes: 2 * 1024 * 1024 * 1024,
  /** Shared texts have to be held while the sheet is read. */
  sharedTexts: 4_000_000,
  sharedLetters: 128 * 1024 * 1024,
  /** Sheets that are looked into when they are listed. */
  sheets: 255,
} as const
