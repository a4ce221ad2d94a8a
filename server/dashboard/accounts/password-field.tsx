import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '../look/field.tsx'
import styles from './password-field.module.css'

export type PasswordFieldProps = { label: string; value: string; onChange: (value: string) => void }

/** A new password: long rather than odd, and it can be looked at. */
export function PasswordField({ label, value, onChange }: PasswordFieldProps) {
  const words = useTranslations('accounts')
  const [isShown, setIsShown] = useState(false)
  return (
    <Field label={label} hint={words('passwordHint')}>
      {(input) => (
        <span className={styles['both']}>
          <input
            {...input}
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <button
            type="button"
            className={styles['eye']}
            aria-label={words('showPassword')}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
          </button>
        </span>
      )}
    </Field>
  )
}
