import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { instantOfWallTime, wallTime } from '#shared/time/zoned-time.ts'
import { useEventFormat } from '../events/event-context.ts'
import { Field } from '../look/field.tsx'

export type TimeFieldProps = {
  label: string
  zone: string
  /** UTC milliseconds. */
  value: number | null
  onChange: (value: number | null) => void
}

/** A day and time as the clock at the event shows it, whatever zone this browser is in. */
export function TimeField({ label, zone, value, onChange }: TimeFieldProps) {
  const words = useTranslations('sessions')
  const { longDate, timeWithZone } = useEventFormat()
  const [text, setText] = useState(value === null ? '' : wallTime(value, zone))
  const isImpossible = text !== '' && instantOfWallTime(text, zone) === null
  return (
    <Field
      label={label} // Browsers write days in their own order: what was meant is told in words.
      hint={value === null ? words('fields.timesHint') : `${longDate(value)}, ${timeWithZone(value)}`}
      wrong={isImpossible ? words('localTimeMissing') : undefined}
    >
      {(input) => (
        <input
          {...input}
          type="datetime-local"
          value={text}
          onChange={({ currentTarget }) => {
            // Browsers add seconds when somebody types them; the door opens on the minute.
            const typed = currentTarget.value.slice(0, 16)
            setText(typed)
            onChange(typed === '' ? null : instantOfWallTime(typed, zone))
          }}
        />
      )}
    </Field>
  )
}
