import { useNavigate } from '@tanstack/react-router'
import { useScanRoad } from './scan-road.tsx'

/**
 * What F8 and its button do with the verdict that is shown: what can be told by a key is told; what has to be written
 * or drawn is opened on the Desk, in the verdict's place.
 */
export function useProvide(): () => void {
  const { shown, provide, setPanel } = useScanRoad()
  const navigate = useNavigate()
  return () => {
    if (shown.kind !== 'answered') return
    const { verdict, unasked } = shown.answer
    if (verdict.kind === 'needs') {
      const isForm = verdict.questions.length > 0 || verdict.what === 'signature' || verdict.what === 'consent'
      // Who agrees has to have read what to: the notice stands on the Desk.
      const isOnDesk = window.location.hash === '#/' || window.location.hash === ''
      if (!isForm || (verdict.what === 'consent' && isOnDesk)) return provide()
      return void navigate({ to: '/' })
    }
    if (verdict.kind === 'admitted' && unasked.length > 0) {
      setPanel('questions')
      void navigate({ to: '/' })
    }
  }
}
