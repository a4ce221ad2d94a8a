import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'

/** Copies a text, and says that it did; where the browser does not allow it, the text can still be marked. */
export function CopyButton({ text }: { text: string }) {
  const words = useTranslations('frame')
  const [state, setState] = useState<'rest' | 'copied' | 'failed'>('rest')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Without TLS browsers offer no clipboard.
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className={controls['secondary']} onClick={() => void copy()}>
        {state === 'copied' ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
        {words(state === 'copied' ? 'copied' : 'copy')}
      </button>
      <span className={state === 'failed' ? controls['hint'] : 'only-heard'} role="status">
        {state === 'copied' && words('copied')}
        {state === 'failed' && words('copyByHand')}
      </span>
    </>
  )
}
