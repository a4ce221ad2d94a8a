/** What the main process says itself, when the window cannot. */
export const main = {
  pageGone: 'Layar Gapura berhenti berkali-kali. Tekan OK untuk memuatnya lagi. Data yang sudah tercatat aman.',
} as const
