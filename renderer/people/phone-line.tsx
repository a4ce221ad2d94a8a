import { useMutation } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './person-facts.module.css'

/** Milliseconds for which a whole number stands on the screen: long enough to dial it. */
const shownMs = 20_000

/** A phone number with its middle masked; the whole one for a moment, once it is recorded who looked. */
export function PhoneLine({ participantId, phoneMasked }: { participantId: string; phoneMasked: string }) {
  const words = useTranslations('person.phone')
  const history = useTranslations('people.history')
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => ask(kiosk.revealPhone({ participantId })),
    // Nothing keeps it once it is hidden again.
    gcTime: 0,
  })
  useEffect(() => {
    if (data === undefined) return
    const timer = window.setTimeout(reset, shownMs)
    return () => window.clearTimeout(timer)
  }, [data, reset])
  if (phoneMasked === '') return <p className={styles['small']}>{history('noPhone')}</p>
  const isShown = data !== undefined
  const Icon = isShown ? EyeOff : Eye
  return (
    <>
      <p className={styles['phone']}>
        <span className={styles['number']} aria-live="polite" data-is-shown={isShown}>
          {isShown ? data.phone : phoneMasked}
        </span>
        <button
          type="button"
          className={controls['quiet']}
          title={words('hint')}
          disabled={isPending}
          onClick={() => (isShown ? reset() : mutate())}
        >
          <Icon size={18} aria-hidden="true" /> {isShown ? words('hide') : words('show')}
        </button>
      </p>
      {error && <FailureNote failure={failureOf(error)} />}
    </>
  )
}
