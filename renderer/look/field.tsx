import { type ReactNode, useId } from 'react'
import controls from '#shared/look/controls.module.css'

export type FieldProps = {
  label: string
  /** For a field that keys lead to from elsewhere. */
  id?: string
  hint?: string | undefined
  /** What to do, when what was typed cannot be taken. */
  wrong?: string | undefined
  /** The input, given what ties it to its words. */
  children: (input: { id: string; className: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}

/** An input with its label, and below it a hint or what is wrong. */
export function Field({ label, id: given, hint, wrong, children }: FieldProps) {
  const own = useId()
  const id = given ?? own
  const note = `${id}-note`
  return (
    <div className={controls['field']}>
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: controls['input'] ?? '',
        'aria-describedby': note,
        'aria-invalid': wrong !== undefined,
      })}
      <span id={note} className={wrong === undefined ? controls['hint'] : controls['wrong']}>
        {wrong ?? hint}
      </span>
    </div>
  )
}
