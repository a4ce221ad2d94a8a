import { useWindowKeys } from '../look/use-window-keys.ts'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import { useVerdictOffer } from './use-verdict-offer.ts'

/** What an answer offers besides: a place in the line, the next boat. One press or one key, and never by itself. */
export function VerdictOffer({ told, className }: { told: Told; className: string }) {
  const offer = useVerdictOffer(told)
  useWindowKeys((event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.repeat
    if (offer === null || event.key !== provideKey || !isPlain) return
    event.preventDefault()
    offer.take()
  })
  if (offer === null) return null
  return (
    <button type="button" className={className} onClick={offer.take}>
      {offer.label} <kbd>{provideKey}</kbd>
    </button>
  )
}
