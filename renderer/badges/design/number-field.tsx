import { useState } from 'react'
import { Field } from '../../look/field.tsx'

export type NumberFieldProps = {
  label: string
  value: number
  least: number
  most: number
  step: number
  onChange: (value: number) => void
}

/** A number with its steps. What is half typed stays in the field, and is not taken until it is a number in range. */
export function NumberField({ label, value, least, most, step, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Field label={label}>
      {(input) => (
        <input
          {...input}
          type="number"
          inputMode="decimal"
          min={least}
          max={most}
          step={step}
          value={draft ?? String(value)}
          onBlur={() => setDraft(null)}
          onChange={(change) => {
            setDraft(change.target.value)
            const typed = change.target.valueAsNumber
            if (typed >= least && typed <= most) onChange(typed)
          }}
        />
      )}
    </Field>
  )
}
