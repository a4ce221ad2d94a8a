import { z } from 'zod'

/** What people of the list may have in common. */
export const groupKindSchema = z.enum(['group', 'community', 'category'])
export type GroupKind = z.infer<typeof groupKindSchema>

/** People who come together, named by what they have in common. */
export const groupNameSchema = z.object({ by: groupKindSchema, name: z.string().min(1).max(100) })
export type GroupName = z.infer<typeof groupNameSchema>
