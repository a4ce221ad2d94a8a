import { z } from 'zod'

/** A printer's name or address on the local network; nothing that could be read as more than that. */
const hostSchema = z.string().regex(/^[\w.:-]{1,200}$/)

/** Where badges go: a queue of the system, a label printer that is spoken to directly, or files. */
export const printWaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system'), queue: z.string().min(1).max(180) }),
  z.object({
    kind: z.literal('zpl'),
    host: hostSchema,
    port: z.number().int().min(1).max(65_535),
    dpi: z.union([z.literal(203), z.literal(300)]),
  }),
  z.object({ kind: z.literal('pdf') }),
])
export type PrintWay = z.infer<typeof printWaySchema>
