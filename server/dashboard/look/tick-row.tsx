import styles from '#shared/look/choice-row.module.css'

export type TickRowProps<T extends string> = {
  label: string
  choices: readonly { value: T; label: string }[]
  ticked: readonly T[]
  onChange: (ticked: T[]) => void
}

/** A few choices side by side, any of them taken: check boxes in the shape of chips. */
export function TickRow<T extends string>({ label, choices, ticked, onChange }: TickRowProps<T>) {
  return (
    <fieldset className={styles['row']}>
      <legend className={styles['legend']}>{label}</legend>
      {choices.map(({ value, label: words }) => (
        <label key={value} className={styles['choice']}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...ticked, value] : ticked.filter((one) => one !== value))
            }
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
