import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SimilarPerson } from '#shared/contract/walk-ins.ts'
import controls from '#shared/look/controls.module.css'
import { WavePattern } from '../look/wave-pattern.tsx'
import { focusField } from '../look/focus-field.ts'
import { StateMark } from '../people/state-mark.tsx'
import styles from './similar-people.module.css'
import { walkInNameId } from './ask-walk-in.ts'

const listId = 'walk-in-similar'

/** Whether there was somebody to go to. */
export function focusFirstSimilar(): boolean {
  const first = document.querySelector<HTMLElement>(`#${listId} button`)
  first?.focus()
  return first !== null
}

export type SimilarPeopleProps = { people: SimilarPerson[]; onChoose: (participantId: string) => void }

/** Who it may be, while it is being typed. Nobody is merged or kept out by it. */
export function SimilarPeople({ people, onChoose }: SimilarPeopleProps) {
  const words = useTranslations('walkIn.similar')
  return (
    <section className={styles['side']} aria-label={words('title')}>
      {people.length === 0 ? (
        <div className={styles['none']}>
          <WavePattern className={styles['waves']} />
          <p>{words('none')}</p>
        </div>
      ) : (
        <>
          <h2 className={styles['title']}>{words('title')}</h2>
          <p className={styles['lead']}>{words('lead')}</p>
          <SimilarList people={people} onChoose={onChoose} />
        </>
      )}
    </section>
  )
}

/** Told apart by community, group and the end of the phone. Arrows move among them, Escape returns to the name. */
export function SimilarList({ people, onChoose }: SimilarPeopleProps) {
  const words = useTranslations('walkIn.similar')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return focusField(walkInNameId)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...document.querySelectorAll<HTMLElement>(`#${listId} button`)]
    const next = buttons.findIndex((button) => button === document.activeElement) + step
    if (next < 0) focusField(walkInNameId)
    else buttons[next]?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between buttons; Tab goes too
    <ul id={listId} className={styles['list']} onKeyDown={onKeyDown}>
      {people.map((person) => (
        <li key={person.participantId} className={styles['person']} data-likeness={person.likeness}>
          <Person person={person} />
          <button
            type="button"
            className={controls['secondary']}
            aria-label={words('chooseNamed', { name: person.name })}
            onClick={() => onChoose(person.participantId)}
          >
            {words('choose')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Person({ person }: { person: SimilarPerson }) {
  const words = useTranslations('walkIn.similar')
  const names = useTranslations('verdict')
  const { name, community, group, phoneMasked, likeness } = person
  const about = [phoneMasked, community, group && names('groupOf', { group })].filter((part) => part !== '')
  return (
    <div className={styles['who']}>
      <p className={styles['name']} dir="auto">
        {name}
      </p>
      <p className={styles['about']}>{about.join(' · ')}</p>
      <p className={styles['state']}>
        <span className={styles['likeness']}>{words(`likeness.${likeness}`)}</span>
        <StateMark person={person} />
      </p>
    </div>
  )
}
