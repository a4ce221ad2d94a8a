import { existsSync, readFileSync } from 'node:fs'

/** The other end of `startProcess`: answers what the bench asks, and ends when the bench does. */
export function answerParent(answer: (question: never) => Promise<unknown>): void {
  process.on('message', (question) => {
    answer(question as never).then(
      (value) => process.send?.({ value }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }),
    )
  })
  process.on('disconnect', () => process.exit())
}

/**
 * Most memory that this process has had so far, in MB. By the kernel's own file where there is one: `maxRSS` begins with
 * what the process that started this one had.
 */
export function mostMemory(): number {
  const path = '/proc/self/status'
  const most = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined
  return (most === undefined ? process.resourceUsage().maxRSS : Number(most)) / 1024
}
