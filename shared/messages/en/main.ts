/** What the main process says itself, when the window cannot. */
export const main = {
  pageGone: 'The Gapura screen stopped several times. Press OK to load it again. What was recorded is safe.',
} as const
