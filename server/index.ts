import { announceStart } from './announce-start.ts'
import { readConfig } from './config.ts'
import { openExampleOnce } from './events/open-example-once.ts'
import { startHeadquarters } from './start-headquarters.ts'

/** What whoever starts headquarters can mend: told in a sentence, without the stack. */
const expected: Record<string, string> = {
  'database-newer':
    'This database belongs to a newer version of headquarters. Start that version; nothing was changed.',
  EADDRINUSE: 'Another program uses this port. Stop it, or set PORT to another one.',
  EACCES: 'This port or this folder may not be used by this account.',
  ECONNREFUSED: 'The database does not answer. Check DATABASE_URL, and that PostgreSQL is running.',
}

try {
  const running = await startHeadquarters(readConfig(process.env))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close())
  if (process.argv.includes('--example')) await openExampleOnce(running.deps)
  await announceStart(running)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  console.error(expected[code] ?? (error instanceof Error && code === '' ? error.message : error))
  process.exitCode = 1
}
