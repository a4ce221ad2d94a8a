import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Screen } from '../look/screen.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportResultView } from './import-result.tsx'
import styles from './import.module.css'
import { ListFileField } from './list-file-field.tsx'
import { useImport } from './use-import.ts'

/** A list that is held against everybody who is there, looked at, and then taken in. Scans go on meanwhile. */
export function ImportScreen() {
  const words = useTranslations('imports')
  const work = useImport()
  const { preview, open, apply } = work
  const choose = (path: string) => {
    if (path !== '') open.mutate(path)
  }
  const isRunning = open.isPending || apply.isPending
  return (
    <Screen
      title={words('title')}
      lead={preview === null ? words('lead') : words('choose.chosen', { name: preview.fileName })}
      width="full"
      actions={
        <div className={styles['actions']}>
          {preview !== null && !apply.data && (
            <ListFileField chosen={preview.fileName} isSmall onChoose={({ path }) => choose(path)} />
          )}
          <Link to="/people" className={controls['quiet']}>
            <ArrowLeft size={20} aria-hidden="true" />
            {words('backToPeople')}
          </Link>
        </div>
      }
    >
      <div className={styles['screen']}>
        {apply.data ? (
          <ImportResultView result={apply.data} work={work} />
        ) : (
          <>
            {preview === null && <ListFileField chosen="" onChoose={({ path }) => choose(path)} />}
            {open.error && <Ended error={open.error} />}
            {isRunning && <ImportProgress onCancel={work.cancel} />}
            {preview !== null && !open.isPending && (
              <ImportPreview preview={preview} work={work}>
                {apply.error && failureOf(apply.error).code === 'import-canceled' && <Ended error={apply.error} />}
                <ApplyBar work={work} />
              </ImportPreview>
            )}
          </>
        )}
      </div>
    </Screen>
  )
}

/** What was canceled went as it was asked to: it is told calmly, not as a failure. */
function Ended({ error }: { error: Error }) {
  const words = useTranslations('imports.working')
  const failure = failureOf(error)
  if (failure.code !== 'import-canceled') return <FailureNote failure={failure} />
  return <p role="status">{words('canceled')}</p>
}

function ApplyBar({ work }: { work: ReturnType<typeof useImport> }) {
  const words = useTranslations('imports.apply')
  const { preview, apply, isPlanning } = work
  if (preview === null) return null
  const { counts, skipped, isConnected, mostHere } = preview
  const people = counts.new + counts.changed
  const undecided = counts.needs - skipped
  return (
    <div className={styles['apply']}>
      <div className={styles['applyNotes']}>
        {mostHere !== null && <p className={controls['wrong']}>{words('tooMany', { most: mostHere })}</p>}
        {people === 0 && <p>{words('nothing')}</p>}
        {undecided > 0 && <p>{words('undecided', { count: undecided })}</p>}
        {isConnected && mostHere === null && <p className={styles['small']}>{words('shared')}</p>}
      </div>
      <button
        type="button"
        className={controls['primary']}
        disabled={people === 0 || isPlanning || apply.isPending || mostHere !== null}
        onClick={() => apply.mutate()}
      >
        {apply.isPending ? words('wait') : words('button', { count: people })}
      </button>
    </div>
  )
}
