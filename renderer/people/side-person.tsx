import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { formatCode } from '#shared/participants/draw-code.ts'
import styles from './person-actions.module.css'
import { StateMark } from './state-mark.tsx'

/** One of two people who may be the same, in the same order of facts as the other. */
export function SidePerson({ title, person }: { title: string; person: PersonHistory['person'] }) {
  const words = useTranslations('people.history')
  const values = useTranslations('person.value')
  const { name, community, group, phoneMasked, codes } = person
  return (
    <div className={styles['side']}>
      <h4>{title}</h4>
      <p className={styles['sideName']} dir="auto">
        {name}
      </p>
      <p>{[community, group].filter((part) => part !== '').join(' · ') || values('none')}</p>
      <p>{phoneMasked || words('noPhone')}</p>
      <StateMark person={person} />
      {codes.map((code) => (
        <code key={code}>{formatCode(code)}</code>
      ))}
    </div>
  )
}
