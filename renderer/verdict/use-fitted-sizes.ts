import { type RefObject, useLayoutEffect } from 'react'

/** Pixels, largest first. Below the look's own least sizes only what would otherwise not fit. */
const headlines = [120, 108, 96, 88, 80, 72, 64, 56, 48, 40, 32]
const names = [72, 66, 60, 54, 48, 44, 40, 36, 32, 28, 24]
/** A headline this large stays on one line rather than growing further on two. */
const largeOnOneLine = 88
const leastHeadline = 72
const leastName = 48
/** On two lines and above a name, a headline must leave the name its weight. */
const largestBesideName = 96

/**
 * Headlines that were too wide, by panel width, size, lines and text: there are few of them, a layout takes a
 * millisecond, and a verdict must not wait for ten. Whether everything is low enough depends on the name and is measured.
 */
const tooWide = new Set<string>()

/**
 * Gives the panel the largest `--headline` and `--name` with which everything fits, the name on two lines at most.
 * Measured, because names have up to 100 letters of any script.
 */
export function useFittedSizes(panel: RefObject<HTMLElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null) return
    let fitted = ''
    const fit = () => {
      // An observer also calls for the size that it begins with, which has just been fitted.
      const size = `${element.clientWidth} ${element.clientHeight}`
      if (size !== fitted) fitSizes(element)
      fitted = size
    }
    const fitAgain = () => {
      tooWide.clear()
      fitSizes(element)
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(element)
    // A script that is met for the first time brings its font a little later.
    document.fonts.addEventListener('loadingdone', fitAgain)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', fitAgain)
    }
  }, [panel, text])
}

function fitSizes(panel: HTMLElement): void {
  const set = (headline: number, name: number, lines: number) => {
    panel.style.setProperty('--headline', `${headline}px`)
    panel.style.setProperty('--name', `${name}px`)
    panel.style.setProperty('--lines', String(lines))
  }
  const { clientWidth } = panel
  const text = partOf(panel, 'headline')?.textContent ?? ''
  const fits = (headline: number, name: number, lines: number) => {
    const known = `${clientWidth} ${headline} ${lines} ${text}`
    if (tooWide.has(known)) return false
    set(headline, name, lines)
    if (isCut(panel, 'headline') || linesOf(panel, 'headline') > lines) {
      tooWide.add(known)
      return false
    }
    return panel.scrollHeight <= panel.clientHeight && panel.scrollWidth <= clientWidth
  }
  // 1. The name, which may be long, gets what two lines allow.
  const least = headlines.at(-1) ?? leastHeadline
  const largest = names.findIndex((name) => {
    set(least, name, 1)
    return linesOf(panel, 'name') <= 2
  })
  const fitting = names.slice(largest === -1 ? -1 : largest)
  // 2. The headline: large on one line, else on two; the name gives way down to its own least size first.
  const hasName = partOf(panel, 'name') !== null
  const shapes = [
    ...headlines.filter((size) => size >= largeOnOneLine).map((size) => [size, 1] as const),
    ...headlines
      .filter((size) => size >= leastHeadline && size <= (hasName ? largestBesideName : size))
      .map((size) => [size, 2] as const),
    ...headlines.filter((size) => size >= leastHeadline).map((size) => [size, 1] as const),
  ]
  const [first = leastName] = fitting
  for (const name of [first, ...fitting.filter((size) => size < first && size >= leastName)]) {
    if (shapes.some(([headline, lines]) => fits(headline, name, lines))) return
  }
  // 3. A small window, or very much to say.
  for (const headline of headlines.filter((size) => size < leastHeadline)) {
    for (const name of fitting.filter((size) => size <= headline)) {
      if (fits(headline, name, 1) || fits(headline, name, 2)) return
    }
  }
}

function partOf(panel: HTMLElement, part: 'headline' | 'name'): HTMLElement | null {
  return panel.querySelector(`[data-part="${part}"]`)
}

/** A word that is wider than its line reaches into the panel's own margin. */
function isCut(panel: HTMLElement, part: 'headline' | 'name'): boolean {
  const element = partOf(panel, part)
  return element !== null && element.scrollWidth > element.clientWidth
}

function linesOf(panel: HTMLElement, part: 'headline' | 'name'): number {
  const element = partOf(panel, part)
  if (element === null) return 0
  return Math.round(element.offsetHeight / Number.parseFloat(getComputedStyle(element).lineHeight))
}
