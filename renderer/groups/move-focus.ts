import type { KeyboardEvent } from 'react'

/** Up and down move the focus between the things in a list that can have it. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((one) => one === document.activeElement)
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
