import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { SimilarPerson } from '#shared/contract/walk-ins.ts'
import controls from '#shared/look/controls.module.css'
import { SimilarList } from './similar-people.tsx'
import styles from './similar-people.module.css'
import type { WalkIn } from './use-walk-in.ts'

/** Asked once before somebody is registered who looks like one on the list. A question, never a refusal. */
export function AlreadyListed({ walkIn, people }: { walkIn: WalkIn; people: SimilarPerson[] }) {
  const words = useTranslations('walkIn.asked')
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      className={styles['side']}
      data-is-asked="true"
      tabIndex={-1}
      role="alert"
      aria-label={words('title')}
    >
      <h2 className={styles['title']}>{words('title')}</h2>
      <p className={styles['lead']}>{words('lead')}</p>
      <SimilarList people={people} onChoose={walkIn.choose} />
      <button
        type="button"
        className={`${controls['primary']} ${styles['other']}`}
        disabled={walkIn.isBusy}
        onClick={() => walkIn.submit(true)}
      >
        {words('other')}
      </button>
    </section>
  )
}
