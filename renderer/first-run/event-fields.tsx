import { useTranslations } from 'use-intl'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './first-run.module.css'
import { isDay, longest, type Missing, type NewEvent, zones } from './new-event.ts'

export type EventFieldsProps = {
  event: NewEvent
  missing: readonly Missing[]
  onChange: (change: Partial<NewEvent>) => void
}

/** What a new event is called, where, when, and in which of the three zones its times are told. */
export function EventFields({ event, missing, onChange }: EventFieldsProps) {
  const words = useTranslations('firstRun.import')
  const { calendarDay } = useEventFormat()
  // The system's own date field may put the month first: in words nobody is mistaken.
  const inWords = isDay(event.startsOn) ? calendarDay(event.startsOn) : undefined
  const wrong = (field: Missing) => (missing.includes(field) ? words(`missing.${field}`) : undefined)
  return (
    <>
      <Field label={words('name')} wrong={wrong('name')}>
        {(input) => (
          <input
            {...input}
            maxLength={longest.name}
            value={event.name}
            onChange={(change) => onChange({ name: change.target.value })}
          />
        )}
      </Field>
      <div className={styles['pair']}>
        <Field label={words('city')}>
          {(input) => (
            <input
              {...input}
              maxLength={longest.city}
              value={event.city}
              onChange={(change) => onChange({ city: change.target.value })}
            />
          )}
        </Field>
        <Field label={words('date')} hint={inWords} wrong={wrong('startsOn')}>
          {(input) => (
            <input
              {...input}
              type="date"
              value={event.startsOn}
              onChange={(change) => onChange({ startsOn: change.target.value })}
            />
          )}
        </Field>
      </div>
      <ChoiceRow
        label={words('zone')}
        choices={zones.map((zone) => ({ value: zone, label: words(`zones.${zone}`) }))}
        chosen={event.zone}
        onChoose={(zone) => onChange({ zone })}
      />
    </>
  )
}
