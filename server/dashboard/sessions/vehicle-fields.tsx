import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Vehicle } from '#shared/sessions/session.ts'
import controls from '#shared/look/controls.module.css'
import { Field } from '../look/field.tsx'
import styles from './session-parts.module.css'

export type VehicleFieldsProps = { vehicles: readonly Vehicle[]; onChange: (vehicles: Vehicle[]) => void }

const usualSeats = 20

/** The boats or buses that people board, each with its seats; an id from the start, so that a new name keeps its passengers. */
export function VehicleFields({ vehicles, onChange }: VehicleFieldsProps) {
  const words = useTranslations('sessions.vehicles')
  const change = (place: number, changed: Partial<Vehicle>) =>
    onChange(vehicles.map((vehicle, at) => (at === place ? { ...vehicle, ...changed } : vehicle)))
  const add = () =>
    onChange([
      ...vehicles,
      {
        id: crypto.randomUUID(),
        name: words('newName', { number: `${vehicles.length + 1}` }),
        seats: vehicles.at(-1)?.seats ?? usualSeats,
      },
    ])
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{words('title')}</legend>
      <p className={controls['hint']}>{words('lead')}</p>
      {vehicles.map((vehicle, place) => (
        <div key={vehicle.id} className={styles['item']}>
          <Field label={words('name')}>
            {(input) => (
              <input
                {...input}
                required
                pattern=".*\S.*"
                maxLength={60}
                value={vehicle.name}
                onChange={({ currentTarget }) => change(place, { name: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={words('seats')}>
            {(input) => (
              <input
                {...input}
                type="number"
                inputMode="numeric"
                required
                min={1}
                max={2_000}
                step={1}
                value={Number.isNaN(vehicle.seats) ? '' : vehicle.seats}
                onChange={({ currentTarget }) => change(place, { seats: currentTarget.valueAsNumber })}
              />
            )}
          </Field>
          <button
            type="button"
            className={styles['remove']}
            aria-label={words('drop', { name: vehicle.name })}
            onClick={() => onChange(vehicles.toSpliced(place, 1))}
          >
            <X size={20} aria-hidden="true" />
          </button>
        </div>
      ))}
      <p>
        <button type="button" className={controls['secondary']} onClick={add}>
          <Plus size={20} aria-hidden="true" />
          {words('add')}
        </button>
      </p>
    </fieldset>
  )
}
