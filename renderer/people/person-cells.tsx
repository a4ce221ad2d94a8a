import { useTranslations } from 'use-intl'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { StateMark } from './state-mark.tsx'

/** The cells of one person, or of one who is still being read. */
export function PersonCells({ person }: { person: PersonRow | null }) {
  const words = useTranslations('people')
  const names = useTranslations('verdict')
  const more = useTranslations('person')
  if (person === null) {
    return (
      <span role="gridcell" aria-colindex={1} data-column="name">
        {words('loading')}
      </span>
    )
  }
  const { name, community, group, role, phoneMasked, representedBy } = person
  return (
    <>
      <span role="gridcell" aria-colindex={1} data-column="name" title={name} dir="auto">
        {name}
        {representedBy !== '' && <small>{more('representedBy', { name: representedBy })}</small>}
      </span>
      <span role="gridcell" aria-colindex={2} data-column="community" title={community}>
        {community}
      </span>
      <span role="gridcell" aria-colindex={3} data-column="group" title={group}>
        {group}
      </span>
      <span role="gridcell" aria-colindex={4} data-column="role">
        {names(`role.${role}`)}
      </span>
      <span role="gridcell" aria-colindex={5} data-column="phone">
        {phoneMasked}
      </span>
      <span role="gridcell" aria-colindex={6} data-column="state">
        <StateMark person={person} />
      </span>
    </>
  )
}
