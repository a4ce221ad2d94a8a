export const scanning = {} as const
