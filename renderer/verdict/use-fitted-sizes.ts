import { type RefObject, useLayoutEffect } from 'react'

/** Headline and name in pixels, from the largest that the look allows down to what always fits. */
const sizes = [
  [120, 72],
  [108, 72],
  [96, 72],
  [88, 66],
  [80, 60],
  [72, 54],
  [72, 48],
] as const
const tightSizes = [
  [72, 48],
  [64, 48],
  [56, 44],
  [48, 40],
  [40, 36],
  [36, 30],
  [32, 26],
] as const

/**
 * Gives the panel the largest `--headline` and `--name` with which everything fits: the headline on one line where it
 * can be, the name on two at most. Measured, because names have up to 100 letters of any script.
 */
export function useFittedSizes(panel: RefObject<HTMLElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null) return
    const fit = () => fitSizes(element)
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(element)
    // A script that is met for the first time brings its font a little later.
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [panel, text])
}

function fitSizes(panel: HTMLElement): void {
  const isFitting = (lines: number) => {
    const isInside = panel.scrollHeight <= panel.clientHeight && panel.scrollWidth <= panel.clientWidth
    return isInside && linesOf(panel, 'headline') <= lines && linesOf(panel, 'name') <= 2
  }
  const tries = [...sizes.map((pair) => [pair, 1] as const), ...tightSizes.map((pair) => [pair, 2] as const)]
  for (const [[headline, name], lines] of tries) {
    panel.style.setProperty('--headline', `${headline}px`)
    panel.style.setProperty('--name', `${name}px`)
    if (isFitting(lines)) return
  }
}

function linesOf(panel: HTMLElement, part: 'headline' | 'name'): number {
  const element = panel.querySelector<HTMLElement>(`[data-part="${part}"]`)
  if (element === null) return 0
  return Math.round(element.offsetHeight / Number.parseFloat(getComputedStyle(element).lineHeight))
}
