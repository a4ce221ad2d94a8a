/** What can go wrong in the work at a desk: numbers from GPR-801 on. */
export const deskFailures = {} as const
