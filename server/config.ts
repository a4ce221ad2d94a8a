import { z } from 'zod'

const configSchema = z.object({
  /** `postgres://…`, or the path of an SQLite file. */
  DATABASE_URL: z.string().min(1).default('headquarters.db'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** How browsers and laptops reach this server, for links and pairing codes; without it, host and port. */
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Set where a reverse proxy stands before the server, so that limits count real addresses. */
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export type Config = {
  databaseUrl: string
  host: string
  port: number
  publicAddress: string | null
  isBehindProxy: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** Reads the environment; a wrong value is named with what is expected, before anything is opened. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(environment)
  if (!parsed.success) throw new Error(`The environment does not fit:\n${z.prettifyError(parsed.error)}`)
  const { DATABASE_URL, HOST, PORT, PUBLIC_ADDRESS, TRUST_PROXY, LOG_LEVEL } = parsed.data
  return {
    databaseUrl: DATABASE_URL,
    host: HOST,
    port: PORT,
    publicAddress: PUBLIC_ADDRESS ? new URL(PUBLIC_ADDRESS).origin : null,
    isBehindProxy: TRUST_PROXY,
    logLevel: LOG_LEVEL,
  }
}
