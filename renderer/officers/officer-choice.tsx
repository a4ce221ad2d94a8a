import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OfficerShown } from '#shared/officers/tell-apart.ts'
import controls from '#shared/look/controls.module.css'
import styles from './pin-form.module.css'

/** As many as can be taken in at a glance; more are narrowed by typing. */
const mostAtOnce = 6

export type OfficerChoiceProps = {
  officers: readonly OfficerShown[]
  chosen: string | null
  onChoose: (officerId: string) => void
  /** Chosen by finger or mouse: whoever goes through the names by keys is not done with the first of them. */
  onPress: () => void
}

/** Who it is: picked from the list, or typed where the list is long. */
export function OfficerChoice({ officers, chosen, onChoose, onPress }: OfficerChoiceProps) {
  const words = useTranslations('officers')
  const name = useId()
  const [typed, setTyped] = useState('')
  const isLong = officers.length > mostAtOnce
  const found = officers.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
  const shown = isLong ? found.slice(0, mostAtOnce) : officers
  const write = (text: string) => {
    setTyped(text)
    const rest = officers.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
    const [only] = rest
    if (text.trim() !== '' && rest.length === 1 && only) onChoose(only.id)
  }
  return (
    <fieldset className={styles['who']}>
      <legend className={styles['legend']}>{words('pin.who')}</legend>
      {isLong && (
        <input
          type="text"
          className={controls['input']}
          aria-label={words('pin.find')}
          placeholder={words('pin.find')}
          autoComplete="off"
          value={typed}
          onChange={(event) => write(event.target.value)}
        />
      )}
      <div className={styles['names']}>
        {shown.map(({ id, label, role }) => (
          <label key={id} className={styles['officer']}>
            <input
              type="radio"
              name={name}
              checked={id === chosen}
              onChange={() => onChoose(id)}
              onClick={(click) => click.detail > 0 && onPress()}
            />
            <span className={styles['name']} dir="auto">
              {label}
            </span>
            <span className={styles['role']}>{words(`role.${role}`)}</span>
          </label>
        ))}
      </div>
      {shown.length === 0 && <p className={styles['note']}>{words('pin.noneFound')}</p>}
    </fieldset>
  )
}
