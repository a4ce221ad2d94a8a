export type RestWatch = { touch: () => void; stop: () => void }

/**
 * Calls back once nobody has touched anything for so many milliseconds. `ticks` is a clock that nobody can set: a wrong
 * clock neither locks a desk nor keeps it open.
 */
export function watchRest(
  restMs: number,
  onRest: () => void,
  ticks: () => number = () => performance.now(),
): RestWatch {
  let lastTouch = ticks()
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    const left = restMs - (ticks() - lastTouch)
    if (left <= 0) return onRest()
    timer = setTimeout(look, left)
  }
  timer = setTimeout(look, restMs)
  return {
    touch() {
      lastTouch = ticks()
    },
    stop: () => clearTimeout(timer),
  }
}
