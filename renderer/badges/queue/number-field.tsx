import { Field } from '../../look/field.tsx'

export type NumberFieldProps = {
  label: string
  hint: string
  value: number
  most: number
  onChange: (value: number) => void
}

/** A whole number from 1 on. */
export function NumberField({ label, hint, value, most, onChange }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <input
          {...input}
          type="number"
          min={1}
          max={most}
          value={value}
          onChange={(event) => onChange(Math.min(most, Math.max(1, Math.round(event.target.valueAsNumber) || 1)))}
        />
      )}
    </Field>
  )
}
