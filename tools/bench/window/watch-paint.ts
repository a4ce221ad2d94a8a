/** Milliseconds from a key's own time stamp to the frame that shows its answer, in order. */
export type PaintTimes = { scan: number[]; key: number[] }

/**
 * Runs in the page before anything else there: notes when Enter went down and a new verdict was painted, and answers F9
 * with a box of its own that needs nobody else. Painted is when the frame after it begins: what was drawn has been
 * handed to the screen by then, which is not so when the drawing is merely done.
 */
export function watchPaint(): void {
  const times: PaintTimes = { scan: [], key: [] }
  let enterAt: number | null = null
  let shown: Element | null = null

  const afterPaint = (note: () => void) => requestAnimationFrame(() => requestAnimationFrame(note))

  const paintBox = (pressedAt: number) => {
    const box = document.createElement('div')
    box.style.cssText =
      'position:fixed;right:0;top:0;width:600px;height:300px;background:#0a7;color:#fff;font:700 72px sans-serif'
    box.textContent = String(Math.round(pressedAt))
    document.body.append(box)
    afterPaint(() => {
      times.key.push(performance.now() - pressedAt)
      setTimeout(() => box.remove(), 40)
    })
  }

  const lookForVerdict = () => {
    const verdict = document.querySelector('[data-verdict]')
    if (verdict === null || verdict === shown) return
    shown = verdict
    const pressedAt = enterAt
    enterAt = null
    if (pressedAt !== null) afterPaint(() => times.scan.push(performance.now() - pressedAt))
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') enterAt = event.timeStamp
      if (event.key === 'F9') paintBox(event.timeStamp)
    },
    { capture: true },
  )
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(lookForVerdict).observe(document.body, { childList: true, subtree: true }),
  )
  Object.assign(globalThis, { paintTimes: times })
}
