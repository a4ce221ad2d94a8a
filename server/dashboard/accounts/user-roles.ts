import type { UserRole } from '../../contract/accounts.ts'

/** From the least to the most that somebody may do. */
export const userRoles: readonly UserRole[] = ['viewer', 'coordinator', 'administrator']
