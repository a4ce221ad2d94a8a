import controls from '#shared/look/controls.module.css'
import styles from './people-filters.module.css'

export type PickOneProps<T extends string> = {
  label: string
  /** The words of no choice at all; without them one is always chosen. */
  every?: string
  choices: readonly { value: T; label: string }[]
  chosen: T | null
  onChoose: (value: T | null) => void
}

/** One filter: the system's own list, which is the same under a finger, a mouse and a screen reader. */
export function PickOne<T extends string>({ label, every, choices, chosen, onChoose }: PickOneProps<T>) {
  const choose = (text: string) => onChoose(choices.find(({ value }) => value === text)?.value ?? null)
  return (
    <div className={styles['pick']} data-is-set={every !== undefined && chosen !== null}>
      <select
        className={controls['input']}
        aria-label={label}
        title={label}
        value={chosen ?? ''}
        onChange={(change) => choose(change.target.value)}
      >
        {every !== undefined && <option value="">{every}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
