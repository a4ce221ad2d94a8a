/** What an officer may do about one person. */
export const personActions = ['correct', 'represent', 'merge', 'copy', 'erase'] as const
export type PersonAction = (typeof personActions)[number]
