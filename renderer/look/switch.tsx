import styles from './switch.module.css'

export type SwitchProps = { label: string; hint?: string; isOn: boolean; onSwitch: (isOn: boolean) => void }

/** On or off, at once. */
export function Switch({ label, hint, isOn, onSwitch }: SwitchProps) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" role="switch" checked={isOn} onChange={(change) => onSwitch(change.target.checked)} />
      <span className={styles['words']}>
        {label}
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      </span>
    </label>
  )
}
