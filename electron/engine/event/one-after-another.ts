/**
 * Runs what is given to it one after another, in the order in which it was given. Whoever gave it hears how it ended;
 * a failure is theirs, and does not stop those behind it.
 */
export function oneAfterAnother(): <T>(run: () => Promise<T> | T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const mine = last.then(run)
    last = mine.then(
      () => null,
      () => null,
    )
    return mine
  }
}
