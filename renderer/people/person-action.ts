/** What an officer may do about one person. */
export const personActions = ['correct', 'represent', 'merge'] as const
export type PersonAction = (typeof personActions)[number]
