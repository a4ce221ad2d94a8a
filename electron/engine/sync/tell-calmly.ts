/** Tells at once, and then at most once in a while; whatever changes meanwhile is told at its end. */
export function tellCalmly(everyMs: number, tell: () => void): () => void {
  let isResting = false
  let isChanged = false
  return function change() {
    if (isResting) {
      isChanged = true
      return
    }
    isResting = true
    tell()
    setTimeout(() => {
      isResting = false
      if (!isChanged) return
      isChanged = false
      change()
    }, everyMs).unref()
  }
}
