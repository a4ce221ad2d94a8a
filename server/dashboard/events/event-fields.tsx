import { useTranslations } from 'use-intl'
import type { EventFields as Fields } from '../../contract/events.ts'
import { Field } from '../look/field.tsx'
import form from '../look/form.module.css'
import { useHereFormat } from '../look/use-here-format.ts'

const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const

export type EventFieldsProps = {
  draft: Fields
  onChange: (change: Partial<Fields>) => void
  /** With records the days would shift: the zone stays. */
  isZoneFixed?: boolean
}

/** What is known of an event before anybody comes. */
export function EventFields({ draft, onChange, isZoneFixed = false }: EventFieldsProps) {
  const words = useTranslations('events.fields')
  const { calendarDay } = useHereFormat()
  const isOtherZone = !(zones as readonly string[]).includes(draft.zone)
  return (
    <div className={form['columns']}>
      <Text name="name" most={160} isRequired draft={draft} onChange={onChange} />
      <Text name="series" most={160} hint={words('seriesHint')} draft={draft} onChange={onChange} />
      <Text name="city" most={80} draft={draft} onChange={onChange} />
      <Text name="place" most={160} draft={draft} onChange={onChange} />
      <Field label={words('startsOn')} hint={draft.startsOn === '' ? undefined : calendarDay(draft.startsOn)}>
        {(input) => (
          <input
            {...input}
            type="date"
            required
            value={draft.startsOn}
            onChange={({ currentTarget }) => onChange({ startsOn: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words('zone')} hint={isZoneFixed ? words('zoneFixed') : undefined}>
        {(input) => (
          <select
            {...input}
            disabled={isZoneFixed}
            value={draft.zone}
            onChange={({ currentTarget }) => onChange({ zone: currentTarget.value })}
          >
            {isOtherZone && <option value={draft.zone}>{draft.zone}</option>}
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {words(`zones.${zone}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('codePrefix')} hint={words('codePrefixHint')}>
        {(input) => (
          <input
            {...input}
            required
            pattern="[A-Z0-9]{2,6}"
            maxLength={6}
            autoComplete="off"
            value={draft.codePrefix}
            onChange={({ currentTarget }) => onChange({ codePrefix: currentTarget.value.toUpperCase() })}
          />
        )}
      </Field>
      <Text name="label" most={120} hint={words('labelHint')} draft={draft} onChange={onChange} />
    </div>
  )
}

type TextProps = EventFieldsProps & {
  name: 'name' | 'series' | 'city' | 'place' | 'label'
  most: number
  hint?: string
  isRequired?: boolean
}

function Text({ name, most, hint, isRequired = false, draft, onChange }: TextProps) {
  const words = useTranslations('events.fields')
  return (
    <Field label={words(name)} hint={hint}>
      {(input) => (
        <input
          {...input}
          required={isRequired}
          maxLength={most}
          value={draft[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  )
}
