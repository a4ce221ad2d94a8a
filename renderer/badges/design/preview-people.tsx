import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { useCurrentSession } from '../../kiosk/use-current-session.ts'
import styles from './preview-people.module.css'
import { samplePeople, type SamplePerson } from './sample-people.ts'
import type { PreviewPerson } from './use-preview-person.ts'

/** Whose badge is looked at: people that designs tend to fail at, or somebody of the list. */
export function PreviewPeople({ preview }: { preview: PreviewPerson }) {
  const words = useTranslations('badgeDesign.preview')
  const { session } = useCurrentSession()
  const [query, setQuery] = useState('')
  const found = useQuery({
    queryKey: ['people', 'search', session.id, query, 5],
    queryFn: () => ask(kiosk.searchParticipants({ query, sessionId: session.id, limit: 5 })),
    enabled: query.trim().length > 1,
  })
  const results = query.trim().length > 1 ? (found.data ?? []) : []
  return (
    <div className={styles['people']}>
      <select
        className={controls['input']}
        aria-label={words('label')}
        title={words('label')}
        value={preview.realName === null ? preview.sample : 'real'}
        onChange={(choice) => preview.showSample(choice.target.value as SamplePerson)}
      >
        {preview.realName !== null && (
          <option value="real" disabled>
            {words('real', { name: preview.realName })}
          </option>
        )}
        {samplePeople.map((sample) => (
          <option key={sample} value={sample}>
            {words(sample)}
          </option>
        ))}
      </select>
      <input
        type="search"
        className={controls['input']}
        aria-label={words('search')}
        placeholder={words('search')}
        value={query}
        onChange={(typed) => setQuery(typed.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
      />
      {results.length > 0 && (
        <ul className={styles['found']} aria-label={words('found')}>
          {results.map(({ participantId, name, community }) => (
            <li key={participantId}>
              <button
                type="button"
                className={controls['quiet']}
                onClick={() => {
                  preview.showPerson(participantId)
                  setQuery('')
                }}
              >
                {[name, community].filter((part) => part !== '').join(' · ')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
