import { useEffect } from 'react'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import { useVerdictOffer } from './use-verdict-offer.ts'

/** What an answer offers besides: a place in the line, the next boat. One press or one key, and never by itself. */
export function VerdictOffer({ told, className }: { told: Told; className: string }) {
  const offer = useVerdictOffer(told)
  useEffect(() => {
    if (offer === null) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat
      if (event.key !== provideKey || !isPlain) return
      event.preventDefault()
      offer.take()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [offer])
  if (offer === null) return null
  return (
    <button type="button" className={className} onClick={offer.take}>
      {offer.label} <kbd>{provideKey}</kbd>
    </button>
  )
}
