import type { z } from 'zod'
import type { roleSchema } from './accounts.ts'

/** Who may call a route. Each role may do what the ones before it may. */
export type Admission = 'anybody' | z.infer<typeof roleSchema>

/** One route as its schemas: what goes in, and what comes back. */
export type Route = {
  needs: Admission
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Left out where the answer is not JSON: a file or a stream. */
  answer?: z.ZodType
}

/** The method and the path below `/api/dashboard`, in one text: a client needs no table at run time. */
export type RouteName = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`
