import { Field } from '../look/field.tsx'

export type TextFieldProps = {
  label: string
  hint?: string | undefined
  value: string
  most: number
  isRequired?: boolean
  /** More than one line. */
  rows?: number
  onChange: (value: string) => void
}

/** A text with its label; what is required is more than spaces. */
export function TextField({ label, hint, value, most, isRequired = false, rows, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(input) =>
        rows === undefined ? (
          <input
            {...input}
            required={isRequired}
            {...(isRequired ? { pattern: '.*\\S.*' } : {})}
            maxLength={most}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        ) : (
          <textarea
            {...input}
            rows={rows}
            required={isRequired}
            maxLength={most}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )
      }
    </Field>
  )
}

/** What stands on each line, without spaces around it and without empty lines. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
