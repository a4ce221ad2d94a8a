import { Link2, TriangleAlert, UserPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { AlertList } from '../alerts/alert-list.tsx'
import styles from './person-facts.module.css'
import { PersonCodes } from './person-codes.tsx'
import { PhoneLine } from './phone-line.tsx'

export type PersonFactsProps = {
  person: PersonHistory['person']
  onCompare: (participantId: string) => void
}

/** Who somebody is, and what must not be missed about them. */
export function PersonFacts({ person, onCompare }: PersonFactsProps) {
  const words = useTranslations('people.history')
  const more = useTranslations('person')
  const names = useTranslations('verdict')
  const states = useTranslations('people.state')
  const { community, group, role, standing, isMinor, hasPermission, alerts, representedBy } = person
  const about = [community, group && names('groupOf', { group }), names(`role.${role}`)].filter(Boolean).join(' · ')
  const permission = words(hasPermission ? 'hasPermission' : 'noPermission')
  const notes = [
    ...(standing === 'registered' ? [] : [states(standing)]),
    ...(isMinor ? [`${words('minor')}, ${permission}`] : []),
  ]
  return (
    <div className={styles['facts']}>
      {representedBy !== '' && (
        <p className={styles['representedBy']}>{more('representedBy', { name: representedBy })}</p>
      )}
      <p>{about}</p>
      {person.isWalkIn && (
        <p className={styles['walkIn']}>
          <UserPlus size={18} aria-hidden="true" /> {more('walkIn')}
        </p>
      )}
      <PhoneLine participantId={person.participantId} phoneMasked={person.phoneMasked} />
      <div className={styles['alerts']}>
        <AlertList alerts={alerts} size="line" />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          <TriangleAlert size={18} aria-hidden="true" />
          {note}
        </p>
      ))}
      {person.doubles.map((other) => (
        <p key={other.participantId} className={styles['double']}>
          <Link2 size={18} aria-hidden="true" />
          <span>{more('doubles', { name: other.name })}</span>
          <button type="button" className={controls['quiet']} onClick={() => onCompare(other.participantId)}>
            {more('compare')}
          </button>
        </p>
      ))}
      <PersonCodes person={person} />
    </div>
  )
}
