import { useTranslations } from 'use-intl'
import type { ParticipantRow } from '../../contract/participants.ts'
import styles from './people-table.module.css'
import { PresenceMark } from './presence-mark.tsx'
import { showPhone } from './show-phone.ts'

export type PeopleTableProps = {
  rows: readonly ParticipantRow[]
  opened: string | null
  onOpen: (id: string) => void
}

/** A page of the list; on a phone each row becomes a small card. */
export function PeopleTable({ rows, opened, onOpen }: PeopleTableProps) {
  const words = useTranslations('participants')
  const names = useTranslations('verdict')
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="only-heard">{words('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('columns.name')}</th>
            <th scope="col">{words('columns.community')}</th>
            <th scope="col" data-column="role">
              {words('columns.role')}
            </th>
            <th scope="col" data-column="phone">
              {words('columns.phone')}
            </th>
            <th scope="col">{words('columns.presence')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={styles['row']} data-is-open={row.id === opened} onClick={() => onOpen(row.id)}>
              <th scope="row">
                <button
                  type="button"
                  className={styles['name']}
                  data-person={row.id}
                  aria-current={row.id === opened}
                  onClick={(event) => {
                    event.stopPropagation()
                    onOpen(row.id)
                  }}
                >
                  {row.name}
                </button>
                <Origin row={row} />
              </th>
              <td>
                {[row.community, row.group && names('groupOf', { group: row.group })].filter(Boolean).join(' · ')}
              </td>
              <td data-column="role">{names(`role.${row.role}`)}</td>
              <td data-column="phone">{showPhone(row.phone)}</td>
              <td>
                <PresenceMark row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is not plain about how somebody is here: registered at a desk, represented, or another entry's person. */
function Origin({ row }: { row: ParticipantRow }) {
  const words = useTranslations('participants')
  const notes = [
    row.isWalkIn ? words('origin.walk-in') : '',
    row.representedBy === '' ? '' : words('person.representedBy', { name: row.representedBy }),
    row.isMerged ? words('merged') : '',
  ].filter(Boolean)
  return notes.length > 0 ? <span className={styles['origin']}>{notes.join(' · ')}</span> : null
}
