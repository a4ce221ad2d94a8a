import styles from './fields.module.css'

export type TickListProps<T extends string> = {
  label: string
  choices: readonly { value: T; label: string }[]
  ticked: readonly T[]
  onChange: (ticked: T[]) => void
}

/** Several of a few. */
export function TickList<T extends string>({ label, choices, ticked, onChange }: TickListProps<T>) {
  return (
    <fieldset className={styles['ticks']} aria-label={label}>
      {choices.map(({ value, label: words }) => (
        <label key={value} className={styles['tick']}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={(change) =>
              onChange(change.target.checked ? [...ticked, value] : ticked.filter((other) => other !== value))
            }
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
