import { type ReactNode, useId } from 'react'
import controls from '#shared/look/controls.module.css'

export type FieldProps = {
  label: string
  hint?: string | undefined
  /** What to do, when what was typed cannot be taken. */
  wrong?: string | undefined
  /** The input, given what ties it to its words. */
  children: (input: {
    id: string
    className: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
}

/** An input with its label, and below it a hint or what is wrong. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId()
  const note = wrong ?? hint
  return (
    <div className={controls['field']}>
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: controls['input'] ?? '',
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': wrong !== undefined,
      })}
      {note !== undefined && (
        <span id={`${id}-note`} className={wrong === undefined ? controls['hint'] : controls['wrong']}>
          {note}
        </span>
      )}
    </div>
  )
}
