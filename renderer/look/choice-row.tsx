import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import styles from '#shared/look/choice-row.module.css'

export type ChoiceRowProps<T extends string> = {
  label: string
  isLabelHidden?: boolean | undefined
  choices: readonly { value: T; label: string; lang?: string }[]
  chosen: T | null
  onChoose: (value: T) => void
}

/** A few choices side by side, one of them taken: radio buttons in the shape of chips. */
export function ChoiceRow<T extends string>({ label, isLabelHidden, choices, chosen, onChoose }: ChoiceRowProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles['row']}>
      <legend className={isLabelHidden ? undefined : styles['legend']}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      {choices.map(({ value, label: words, lang }) => (
        <label key={value} className={styles['choice']} lang={lang}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
