import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { Field } from '../look/field.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { FileField } from '../look/file-field.tsx'
import { Page } from '../look/page.tsx'
import { ImportColumns } from './import-columns.tsx'
import styles from './import-page.module.css'
import { ImportPlan } from './import-plan.tsx'
import { ImportRepairs } from './import-repairs.tsx'
import { ImportStepBar } from './import-step-bar.tsx'
import { useImport } from './use-import.ts'

/** A list from a file: what would change is shown first, and written only when somebody says so. */
export function ImportPage() {
  const words = useTranslations('importing')
  const { event } = useEvent()
  const importing = useImport(event.id)
  const { answer, step, error, told } = importing
  const hasName = answer?.columns.some(({ meaning }) => meaning === 'name' || meaning === 'firstName') === true
  const people = answer === null ? 0 : answer.counts.new + answer.counts.changed
  if (answer?.isCommitted)
    return (
      <Page title={words('title')}>
        <div className={styles['done']}>
          <p role="status">{words('done', { added: answer.counts.new, changed: answer.counts.changed })}</p>
          {answer.counts.needs > 0 && <p>{words('left', { count: answer.counts.needs })}</p>}
          <p className={styles['ways']}>
            <Link to="/events/$eventId/participants" params={{ eventId: event.id }} className={controls['primary']}>
              {words('toList')}
            </Link>
            <button type="button" className={controls['secondary']} onClick={() => importing.choose(null)}>
              {words('another')}
            </button>
          </p>
        </div>
      </Page>
    )
  return (
    <Page title={words('title')} lead={words('lead')}>
      <FileField
        label={words('choose')}
        hint={words('chooseHint')}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChoose={importing.choose}
      />
      {error !== null && <FailureNote error={error} />}
      {told !== null && step === null && (
        <p role="status" className={styles['note']}>
          {words(told)}
        </p>
      )}
      {step !== null && <ImportStepBar step={step} onCancel={importing.cancel} />}
      {answer && (
        <div className={styles['parts']} aria-busy={step !== null}>
          {answer.sheets.length > 1 && (
            <Field label={words('sheet')}>
              {(input) => (
                <select
                  {...input}
                  value={answer.sheet}
                  onChange={({ currentTarget }) => importing.chooseSheet(currentTarget.value)}
                >
                  {answer.sheets.map((sheet) => (
                    <option key={sheet}>{sheet}</option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {hasName && <ImportPlan answer={answer} importing={importing} />}
          <ImportColumns answer={answer} onChoose={importing.setColumn} />
          <ImportRepairs answer={answer} onSwitch={importing.setRepair} />
          {hasName && (
            <div className={styles['act']}>
              {people === 0 ? (
                <p>{words('nothing')}</p>
              ) : (
                <button
                  type="button"
                  className={controls['primary']}
                  disabled={step !== null}
                  onClick={importing.commit}
                >
                  {words('commit', { count: people })}
                </button>
              )}
            </div>
          )}
        </div>
      )}
    </Page>
  )
}
