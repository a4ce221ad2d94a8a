import { useLayoutEffect, useRef } from 'react'

export type FitTextProps = {
  text: string
  /** Largest and smallest type size in CSS pixels. */
  largest: number
  smallest: number
  lines: number
  className?: string | undefined
}

const lineHeight = 1.12

/** Sets a text as large as its place allows in so many lines; measured before the frame is painted. */
export function FitText({ text, largest, smallest, lines, className }: FitTextProps) {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const paragraph = element.current
    if (!paragraph) return
    const fit = () => fitSize(paragraph, { largest, smallest, lines })
    fit()
    const observer = new ResizeObserver(fit)
    if (paragraph.parentElement) observer.observe(paragraph.parentElement)
    return () => observer.disconnect()
  }, [text, largest, smallest, lines])
  return (
    <p ref={element} className={className} style={{ margin: 0, lineHeight, overflowWrap: 'anywhere' }}>
      {text}
    </p>
  )
}

/** Halves the range until it is within a pixel: six or seven layouts of one paragraph. */
function fitSize(paragraph: HTMLElement, { largest, smallest, lines }: Omit<FitTextProps, 'text' | 'className'>): void {
  const fits = (size: number) => {
    paragraph.style.fontSize = `${size}px`
    return paragraph.scrollHeight <= Math.ceil(size * lineHeight * lines) + 1
  }
  if (fits(largest)) return
  let [low, high] = [smallest, largest]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  paragraph.style.fontSize = `${low}px`
}
