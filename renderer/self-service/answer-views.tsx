import { useTranslations } from 'use-intl'
import type { PersonShown } from '#shared/check-in/verdict.ts'
import colours from '../verdict/verdict-colours.module.css'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './self-service.module.css'
import views from './views.module.css'
import { useStoppedWords } from './use-stopped-words.ts'
import type { SelfService, Step } from './use-self-service.ts'

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>

/** Is this you? Name and community, and nothing else of them. */
export function ConfirmView({ step, service }: { step: Of<'confirm'>; service: SelfService }) {
  const words = useTranslations('selfService.confirm')
  return (
    <div className={views['answer']}>
      <p className={views['lead']}>{words('title')}</p>
      <Person person={step.verdict.person} />
      <div className={views['row']}>
        <button type="button" className={styles['primary']} autoFocus onClick={() => service.confirm(step.code)}>
          {words('yes')}
        </button>
        <button type="button" className={styles['secondary']} onClick={() => service.go({ kind: 'scan' })}>
          {words('no')}
        </button>
      </div>
    </div>
  )
}

/** They are in: what to collect, where to board. What is printed for them is told here, too. */
export function WelcomeView({ step, service }: { step: Of<'welcome'>; service: SelfService }) {
  const words = useTranslations('selfService.welcome')
  const { person, handOver, vehicle, isReEntry } = step.verdict
  const items = handOver.map(({ name }) => name).join(', ')
  return (
    <div className={`${views['answer']} ${views['told']} ${colours['admitted']}`} data-verdict="admitted">
      <div className={views['head']}>
        <VerdictShape kind="admitted" size={96} />
        <p className={views['headline']}>{words(isReEntry ? 'again' : 'title')}</p>
      </div>
      <Person person={person} />
      <ul className={views['next']}>
        <li>{words('recorded')}</li>
        {items !== '' && <li>{words('collect', { items })}</li>}
        <li>{vehicle ? words('boards', { vehicle: vehicle.name }) : words('goIn')}</li>
      </ul>
      <button type="button" className={styles['onColour']} autoFocus onClick={() => service.go({ kind: 'rest' })}>
        {words('done')}
      </button>
    </div>
  )
}

/** Something stands in the way: kind words, what to do, and somebody to ask. */
export function StoppedView({
  step,
  service,
  onCall,
}: {
  step: Of<'stopped'>
  service: SelfService
  onCall: () => void
}) {
  const words = useTranslations('selfService')
  const { title, text, canTryAgain } = useStoppedWords()(step.why)
  // Red is for officers: to the person nothing is wrong that somebody could not help with.
  const kind = step.why.kind === 'verdict' && step.why.verdict.kind === 'already-in' ? 'already-in' : 'needs'
  const isIn = kind === 'already-in'
  return (
    <div className={`${views['answer']} ${views['told']} ${colours[kind]}`} data-verdict={kind}>
      <div className={views['head']}>
        <VerdictShape kind={kind} size={96} />
        <h1 className={views['headline']}>{title}</h1>
      </div>
      <p className={views['why']}>{text}</p>
      <div className={views['row']}>
        <button type="button" className={styles['onColour']} autoFocus={!isIn} onClick={onCall}>
          {words('call.button')}
        </button>
        {canTryAgain && (
          <button type="button" className={styles['outline']} onClick={() => service.go({ kind: 'scan' })}>
            {words('stopped.again')}
          </button>
        )}
        <button
          type="button"
          className={styles['outline']}
          autoFocus={isIn}
          onClick={() => service.go({ kind: 'rest' })}
        >
          {words('stopped.done')}
        </button>
      </div>
    </div>
  )
}

function Person({ person: { name, community } }: { person: PersonShown }) {
  return (
    <div>
      <h1 className={views['name']} dir="auto">
        {name}
      </h1>
      {community !== '' && <p className={views['community']}>{community}</p>}
    </div>
  )
}
