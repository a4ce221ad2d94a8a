import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { focusSearch } from '../desk/focus-search.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { Screen } from '../look/screen.tsx'
import { AlreadyListed } from './already-listed.tsx'
import { RegisteredCard } from './registered-card.tsx'
import { SimilarPeople } from './similar-people.tsx'
import { useWalkIn } from './use-walk-in.ts'
import { WalkInForm } from './walk-in-form.tsx'
import styles from './walk-in-screen.module.css'

/** Somebody who is not on the list: at most four fields, beside them who it may be, one press. */
export function WalkInScreen() {
  const words = useTranslations('walkIn')
  const { isWalkInAllowed } = useOpenEvent().deskSetup
  return (
    <Screen title={words('title')} width="full">
      {isWalkInAllowed ? <Registration /> : <Closed />}
    </Screen>
  )
}

function Registration() {
  const walkIn = useWalkIn()
  const { asked, registered } = walkIn
  if (registered) return <RegisteredCard registered={registered} onNext={walkIn.next} />
  return (
    <div className={styles['both']}>
      <WalkInForm walkIn={walkIn} />
      {asked ? (
        <AlreadyListed walkIn={walkIn} people={asked} />
      ) : (
        <SimilarPeople people={walkIn.similar} onChoose={walkIn.choose} />
      )}
    </div>
  )
}

/** Nothing is offered in silence: whether somebody is let in all the same is for a supervisor to say. */
function Closed() {
  const words = useTranslations('walkIn.closed')
  return (
    <EmptyState title={words('sentence')}>
      <p>{words('wayOn')}</p>
      <Link to="/" className={controls['secondary']} onClick={() => focusSearch()}>
        {words('search')}
      </Link>
    </EmptyState>
  )
}
