import { existsSync, readFileSync } from 'node:fs'

/** Answers what the bench asks, one thing after another, and ends when the bench does. */
export function answerBench(answer) {
  process.on('message', (question) => {
    answer(question).then(
      (value) => process.send({ value }),
      (error) => process.send({ error: error.stack ?? String(error) }),
    )
  })
  process.on('disconnect', () => process.exit())
}

/** Most memory that this process has had so far, in MB: as answer-parent.ts of the bench measures it. */
export function mostMemory() {
  const path = '/proc/self/status'
  const most = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined
  return (most === undefined ? process.resourceUsage().maxRSS : Number(most)) / 1024
}
