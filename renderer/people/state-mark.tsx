import { Ban, CircleCheck, CircleDashed, CircleSlash, Hourglass, LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { describeState, type PersonState } from './describe-state.ts'
import styles from './state-mark.module.css'

const shapes = {
  in: CircleCheck,
  out: LogOut,
  notIn: CircleDashed,
  cancelled: CircleSlash,
  blocked: Ban,
  'awaiting-approval': Hourglass,
} satisfies Record<PersonState['kind'], typeof Ban>

/** Where a person stands, by shape, word and colour. */
export function StateMark({ person }: { person: PersonRow }) {
  const words = useTranslations('people.state')
  const { time } = useEventFormat()
  const state = describeState(person)
  const Shape = shapes[state.kind]
  return (
    <span className={styles['mark']} data-state={state.kind}>
      <Shape size={18} aria-hidden="true" />
      <span>{state.kind === 'in' ? words('in', { time: time(state.since) }) : words(state.kind)}</span>
    </span>
  )
}
