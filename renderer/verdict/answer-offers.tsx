import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { useProvide } from '../app/use-provide.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { provideKey } from './use-verdict-words.ts'
import styles from './answer-offers.module.css'

/** What an answer offers beside its verdict: the leader's group, and what may still be asked. Never done by itself. */
export function AnswerOffers({ answer: { verdict, leads, unasked } }: { answer: ScanAnswer }) {
  const words = useTranslations()
  const { settings, deskSetup } = useOpenEvent()
  const { isSelfService } = settings
  const provide = useProvide()
  const isIn = verdict.kind === 'already-in' || (verdict.kind === 'admitted' && verdict.direction === 'entry')
  const isAtGroups = useRouterState({ select: ({ location }) => location.pathname === '/groups' })
  const isGenuine = verdict.kind === 'refused' && verdict.reason === 'unknown-code' && verdict.isGenuine
  if (!isSelfService && isGenuine && deskSetup.isWalkInAllowed)
    return (
      <Link to="/walk-in" className={styles['offer']}>
        {words('verdict.refused.unknown-code.genuine.register')}
      </Link>
    )
  if (isSelfService || !isIn) return null
  return (
    <>
      {!isAtGroups &&
        leads.map(({ by, name }, index) => (
          <Link key={`${by} ${name}`} to="/groups" search={{ by, name, tick: 'all' }} className={styles['offer']}>
            {words('groups.bringIn', { name })} {index === 0 && <kbd>F7</kbd>}
          </Link>
        ))}
      {verdict.kind === 'admitted' && unasked.length > 0 && (
        <button type="button" className={styles['offer']} onClick={provide}>
          {words('questions.offer', { count: unasked.length })} <kbd>{provideKey}</kbd>
        </button>
      )}
      {verdict.kind === 'admitted' && verdict.person.representedBy === '' && (
        <Link
          to="/people"
          search={{ person: verdict.person.participantId, do: 'represent' }}
          className={styles['quietOffer']}
        >
          {words('person.represent.offer')}
        </Link>
      )}
    </>
  )
}
