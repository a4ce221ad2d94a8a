import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ImportResult } from '#shared/contract/import.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './result.module.css'
import type { Import } from './use-import.ts'

const told = ['added', 'changed', 'unchanged', 'doubles', 'left'] as const

/** What an import has done, and where the rows go that it left out. */
export function ImportResultView({ result, work }: { result: ImportResult; work: Import }) {
  const words = useTranslations('imports.result')
  const { save } = work
  return (
    <section className={styles['result']} role="status">
      <h2 className={styles['resultTitle']}>
        <CircleCheck size={32} aria-hidden="true" />
        {words('title')}
      </h2>
      <ul className={styles['resultList']}>
        {told
          .filter((what) => result[what] > 0)
          .map((what) => (
            <li key={what}>{words(what, { count: result[what] })}</li>
          ))}
      </ul>
      {result.left > 0 && (
        <>
          <p>{words('leftWay')}</p>
          {save.error && <FailureNote failure={failureOf(save.error)} />}
          {save.data ? (
            <p>
              {words('saved', { rows: save.data.rows })} <code className={styles['path']}>{save.data.path}</code>
            </p>
          ) : (
            <p>
              <button
                type="button"
                className={controls['secondary']}
                disabled={save.isPending}
                onClick={() => save.mutate()}
              >
                {words('save')}
              </button>
            </p>
          )}
        </>
      )}
      <p className={styles['resultActions']}>
        <Link to="/people" className={controls['primary']} onClick={() => void work.drop()}>
          {words('toPeople')}
        </Link>
        <button type="button" className={controls['secondary']} onClick={() => void work.drop()}>
          {words('again')}
        </button>
      </p>
    </section>
  )
}
