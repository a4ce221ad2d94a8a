/** Runs work that yields to its end at once: where nobody else waits. */
export function runToEnd<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The same with a pause at every yield, so that scans and answers go on; a pause that throws ends the work. */
export async function runPausing<T>(work: Generator<undefined, T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await pause()
  }
}
