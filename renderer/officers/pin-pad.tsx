import { Delete } from 'lucide-react'
import { type Ref, useId } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './pin-form.module.css'

export const mostDigits = 8
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export type PinPadProps = {
  label: string
  hint?: string
  pin: string
  onChange: (pin: string) => void
  field?: Ref<HTMLInputElement>
  isPadShown?: boolean
}

/** The PIN: by the keys of a keyboard, or by the digits below it. A scanner's keys are taken back out of the field. */
export function PinPad({ label, hint, pin, onChange, field, isPadShown = true }: PinPadProps) {
  const words = useTranslations('officers.pin')
  const id = useId()
  const put = (next: string) => onChange(next.replaceAll(/\D/g, '').slice(0, mostDigits))
  return (
    <div className={styles['pin']}>
      <label className={styles['legend']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['line']}>
        <input
          ref={field}
          id={id}
          type="password"
          // The digits are below: no keyboard of the system is to cover them.
          inputMode={isPadShown ? 'none' : 'numeric'}
          autoComplete="off"
          className={`${controls['input']} ${styles['field']}`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          maxLength={mostDigits}
          value={pin}
          onChange={(event) => put(event.target.value)}
        />
        {isPadShown && (
          <button
            type="button"
            className={styles['digit']}
            aria-label={words('erase')}
            onPointerDown={keepFocus}
            onClick={() => put(pin.slice(0, -1))}
          >
            <Delete size={22} aria-hidden="true" />
          </button>
        )}
      </div>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['note']}>
          {hint}
        </span>
      )}
      {isPadShown && (
        <div className={styles['pad']} role="group" aria-label={words('pad')}>
          {digits.map((digit) => (
            <button
              key={digit}
              type="button"
              className={styles['digit']}
              onPointerDown={keepFocus}
              onClick={() => put(pin + digit)}
            >
              {digit}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The field keeps the focus, so that Enter and more digits go there. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
