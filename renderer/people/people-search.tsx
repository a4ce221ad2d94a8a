import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, QrCode, Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { usePages } from '../look/use-paged-rows.ts'
import type { PeopleFilter } from './people-filter.ts'
import { peopleSource } from './people-source.ts'
import styles from './people-search.module.css'

export type PeopleSearchProps = { filter: PeopleFilter; onSearch: (query: string) => void }

const firstRow = { first: 0, last: 0 }

/** How many there are under these filters, and the text that narrows them further. */
export function PeopleSearch({ filter, onSearch }: PeopleSearchProps) {
  const words = useTranslations('people')
  const sharing = useTranslations('sharingCodes')
  const { total, isWaiting } = usePages(peopleSource(filter), firstRow)
  return (
    <div className={styles['search']}>
      <Link to="/import" className={`${controls['quiet']} ${styles['import']}`}>
        <FileSpreadsheet size={20} aria-hidden="true" />
        {words('import')}
      </Link>
      <Link to="/codes" className={`${controls['quiet']} ${styles['import']}`}>
        <QrCode size={20} aria-hidden="true" />
        {sharing('open')}
      </Link>
      <output className={styles['total']}>{isWaiting ? words('loading') : words('total', { total })}</output>
      <div className={styles['field']}>
        <Search className={styles['lens']} size={20} aria-hidden="true" />
        <input
          className={controls['input']}
          type="search"
          aria-label={words('search')}
          placeholder={words('search')}
          maxLength={200}
          value={filter.query}
          onChange={(change) => onSearch(change.target.value)}
        />
      </div>
    </div>
  )
}
