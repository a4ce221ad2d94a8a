import { setTimeout } from 'node:timers/promises'

/** Waits until something is so; whether it became so within the time. */
export async function becomes(isSo: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await setTimeout(20)
  }
  return true
}

/** The same for what a case cannot go on without. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  if (!(await becomes(isSo, limitMs))) throw new Error(`it did not come to it that ${what}`)
}
