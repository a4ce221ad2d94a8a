import { useTranslations } from 'use-intl'
import type { PaperDraft } from '#shared/event/paper-draft.ts'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { Field } from '../look/field.tsx'
import { TickRow } from '../look/tick-row.tsx'
import styles from './desk-setup-page.module.css'
import type { PapersPart } from './papers-section.tsx'
import { TextField } from './text-field.tsx'

/** Whether the event gives certificates, who has earned one, and what stands on it. */
export function CertificateFields({ draft, troubles, onChange }: PapersPart) {
  const words = useTranslations('papers.setup')
  const { sessions } = useEvent()
  const { certificate } = draft
  const put = (change: Partial<PaperDraft['certificate']>) => onChange({ certificate: { ...certificate, ...change } })
  return (
    <>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={certificate.isGiven}
          onChange={({ currentTarget }) => put({ isGiven: currentTarget.checked })}
        />
        {words('isGiven')}
      </label>
      {certificate.isGiven && (
        <>
          <ChoiceRow
            label={words('rule')}
            choices={(['sessions', 'share'] as const).map((value) => ({ value, label: words(`by.${value}`) }))}
            chosen={certificate.by}
            onChoose={(by) => put({ by })}
          />
          {certificate.by === 'sessions' ? (
            <>
              <TickRow
                label={words('sessions')}
                choices={sessions.map(({ id, name }) => ({ value: id, label: name }))}
                ticked={certificate.sessionIds}
                onChange={(sessionIds) => put({ sessionIds })}
              />
              {troubles.includes('no-sessions') && (
                <p className={controls['wrong']} role="status">
                  {words('trouble.no-sessions')}
                </p>
              )}
            </>
          ) : (
            <Field
              label={words('percent')}
              wrong={troubles.includes('no-percent') ? words('trouble.no-percent') : undefined}
            >
              {(input) => (
                <input
                  {...input}
                  inputMode="numeric"
                  maxLength={3}
                  value={certificate.percent}
                  onChange={(change) => put({ percent: change.target.value.replaceAll(/\D/g, '') })}
                />
              )}
            </Field>
          )}
          {(['titleId', 'titleEn'] as const).map((name) => (
            <TextField
              key={name}
              label={words(`certificateTitle.${name === 'titleId' ? 'id' : 'en'}`)}
              value={certificate[name]}
              most={300}
              onChange={(title) => put({ [name]: title })}
            />
          ))}
          <TextField
            label={words('givenBy')}
            value={certificate.givenBy}
            most={120}
            onChange={(givenBy) => put({ givenBy })}
          />
        </>
      )}
    </>
  )
}
